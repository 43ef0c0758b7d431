package org.guildhall.buying.procurement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.buying.procurement.procedure.ProcurementStatus;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The procurements. */
@ApplicationScoped
public class Procurements implements PanacheRepositoryBase<Procurement, UUID> {
  /** The procurement, or a NOT_FOUND problem. */
  public Procurement byId(UUID id) {
    return orMissing(findById(id));
  }

  /** Those with these ids, read at once. */
  public Map<UUID, Procurement> byIds(Collection<UUID> ids) {
    return list("id in ?1", Set.copyOf(ids)).stream()
        .collect(Collectors.toMap(Procurement::id, Function.identity()));
  }

  /** The procurement, locked until the transaction ends, or a NOT_FOUND problem. */
  public Procurement lockedById(UUID id) {
    return orMissing(findById(id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** The procurement whose tender notice is public, or a NOT_FOUND problem. */
  public Procurement publicById(UUID id) {
    var found = byId(id);
    if (found.publishedAt().isEmpty()) {
      throw ProblemException.notFound("procurement", id);
    }
    return found;
  }

  /** Whether the consortium has a procurement that is neither terminated nor contracted. */
  public boolean isRunningFor(UUID consortiumId) {
    return count(
            "consortiumId = ?1 and progress.status not in ?2",
            consortiumId,
            List.of(ProcurementStatus.TERMINATED, ProcurementStatus.CONTRACTED))
        > 0;
  }

  /** Those an authority leads that are recorded in one of the statuses. */
  public List<Procurement> ledIn(UUID leadId, ProcurementStatus... recorded) {
    return list("leadId = ?1 and progress.status in ?2", leadId, List.of(recorded));
  }

  /** Plans of a lead authority that wait for approval. */
  public List<Procurement> waitingForApproval(UUID leadId) {
    return list(
        "leadId = ?1 and progress.status = ?2 and draft.submittedAt is not null",
        leadId,
        ProcurementStatus.PLANNED);
  }

  private static Procurement orMissing(@Nullable Procurement found) {
    if (found == null) {
      throw ProblemException.of(KitProblem.NOT_FOUND, "There is no such procurement.");
    }
    return found;
  }
}
