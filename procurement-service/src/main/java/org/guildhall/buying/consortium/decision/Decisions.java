package org.guildhall.buying.consortium.decision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;

/** The decisions. */
@ApplicationScoped
public class Decisions implements PanacheRepositoryBase<Decision, UUID> {
  /** The decision, locked until the transaction ends, or a NOT_FOUND problem. */
  public Decision lockedById(UUID id) {
    var found = findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (found == null) {
      throw ProblemException.of(KitProblem.NOT_FOUND, "There is no such decision.");
    }
    return found;
  }

  /** Every decision of a consortium, oldest first. */
  public List<Decision> ofConsortium(UUID consortiumId) {
    return list("consortiumId = ?1 order by openedAt", consortiumId);
  }

  /** Open decisions in which the organisation has not voted yet and still can. */
  List<Decision> waitingFor(UUID organisationId, Instant now) {
    return list(
        "select d from Decision d join d.electors e where e.organisationId = ?1"
            + " and e.choice is null and d.closedAt is null and d.closesAt > ?2"
            + " and exists (select 1 from Member m where m.consortium.id = d.consortiumId"
            + " and m.organisationId = e.organisationId and m.status = MemberStatus.JOINED)",
        organisationId,
        now);
  }
}
