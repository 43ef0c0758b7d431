package org.guildhall.buying.procurement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.buying.procurement.procedure.ProcurementStatus;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The procurements. */
@ApplicationScoped
public class Procurements implements PanacheRepositoryBase<Procurement, UUID> {
  private static final Instant FAR_FUTURE = Instant.parse("9999-12-31T00:00:00Z");
  private static final UUID LAST = new UUID(-1, -1);

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
  boolean isRunningFor(UUID consortiumId) {
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
  List<Procurement> waitingForApproval(UUID leadId) {
    return list(
        "leadId = ?1 and progress.status = ?2 and draft.submittedAt is not null",
        leadId,
        ProcurementStatus.PLANNED);
  }

  /** A page in the order of creation, newest first, one more than the limit. */
  List<ProcurementSummary> page(Listing which, @Nullable Cursor after, int limit) {
    var order = which.publicOnly() ? "p.progress.publishedAt" : "p.createdAt";
    var query = new StringBuilder("(%s < :at or (%s = :at and p.id < :id))".formatted(order, order));
    var parameters =
        Parameters.with("at", after == null ? FAR_FUTURE : after.moment())
            .and("id", after == null ? LAST : after.id());
    if (which.publicOnly()) {
      query.append(" and p.progress.publishedAt is not null");
    }
    if (which.lead() != null) {
      query.append(" and p.leadId = :lead");
      parameters.and("lead", which.lead());
    }
    if (which.challenge() != null) {
      query.append(" and p.challengeId = :challenge");
      parameters.and("challenge", which.challenge());
    }
    if (which.consortium() != null) {
      query.append(" and p.consortiumId = :consortium");
      parameters.and("consortium", which.consortium());
    }
    return find(
            "select p.id, p.consortiumId, p.challengeId, p.leadId, p.progress.procedure, p.ocid,"
                + " p.draft.title, p.progress.status, p.createdAt, p.progress.publishedAt,"
                + " p.draft.timetable.tendersUntil, c.standstillEndsOn, p.progress.stageEndsAt"
                + " from Procurement p left join ProcurementClosing c on c.procurementId = p.id"
                + " where "
                + query
                + " order by "
                + order
                + " desc, p.id desc",
            parameters)
        .project(ProcurementSummary.class)
        .page(0, limit + 1)
        .list();
  }

  /**
   * Which procurements to list.
   *
   * @param publicOnly only those whose tender notice is public
   */
  record Listing(
      boolean publicOnly,
      @Nullable UUID lead,
      @Nullable UUID challenge,
      @Nullable UUID consortium) {}

  private static Procurement orMissing(@Nullable Procurement found) {
    if (found == null) {
      throw ProblemException.of(KitProblem.NOT_FOUND, "There is no such procurement.");
    }
    return found;
  }
}
