package org.guildhall.buying.procurement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.buying.consortium.view.RunningProcurements;
import org.guildhall.buying.procurement.procedure.ProcurementStatus;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The procurements. */
@ApplicationScoped
public class Procurements implements PanacheRepositoryBase<Procurement, UUID>, RunningProcurements {
  /** The procurement to be read, or a NOT_FOUND problem. */
  public Procurement byId(UUID id) {
    return orMissing(findById(id));
  }

  /** The procurement to be changed, locked until the transaction ends, or a NOT_FOUND problem. */
  public Procurement lockedById(UUID id) {
    return orMissing(findById(id, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public boolean isRunningFor(UUID consortiumId) {
    return count(
            "consortiumId = ?1 and progress.status not in ?2",
            consortiumId,
            List.of(ProcurementStatus.TERMINATED, ProcurementStatus.CONTRACTED))
        > 0;
  }

  @Override
  public Set<UUID> buying(Collection<UUID> consortia) {
    return getEntityManager()
        .createQuery(
            "select p.consortiumId from Procurement p where p.consortiumId in :consortia"
                + " and p.progress.status not in :ended",
            UUID.class)
        .setParameter("consortia", Set.copyOf(consortia))
        .setParameter("ended", List.of(ProcurementStatus.TERMINATED, ProcurementStatus.CONTRACTED))
        .getResultStream()
        .collect(Collectors.toSet());
  }

  /** Plans of a lead authority that nobody has put up for approval, or that were sent back. */
  public List<Procurement> unfinished(UUID leadId) {
    return list(
        "leadId = ?1 and progress.status = ?2 and draft.submittedAt is null",
        leadId,
        ProcurementStatus.PLANNED);
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
