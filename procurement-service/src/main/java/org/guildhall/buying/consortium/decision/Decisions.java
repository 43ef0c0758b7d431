package org.guildhall.buying.consortium.decision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.web.existence.Existence;

/** The decisions. */
@ApplicationScoped
public class Decisions implements PanacheRepositoryBase<Decision, UUID>, Existence {

  @Override
  public Set<String> collections() {
    return Set.of("decisions");
  }

  /** Who may vote, who asks, and who reads the consortium. */
  @Override
  public boolean isKnownTo(Actor reader, UUID id) {
    return reader
        .organisation()
        .filter(organisation ->
            find(
                    "select d from Decision d where d.id = ?1 and (d.convenerId = ?2"
                        + " or exists (select 1 from d.electors e where e.organisationId = ?2)"
                        + " or exists (select 1 from Member m where m.consortium.id ="
                        + " d.consortiumId and m.organisationId = ?2 and m.status in"
                        + " (MemberStatus.INVITED, MemberStatus.JOINED)))",
                    id,
                    organisation)
                .firstResultOptional()
                .isPresent())
        .isPresent();
  }

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

  /** Every decision of several consortia, oldest first, in one statement. */
  public List<Decision> ofConsortia(Collection<UUID> consortia) {
    return list("consortiumId in ?1 order by openedAt", Set.copyOf(consortia));
  }

  /** Open decisions that the organisation asked for and nobody can change any more. */
  List<Decision> toClose(UUID convenerId, Instant now) {
    return list(
        "select d from Decision d where d.convenerId = ?1 and d.closedAt is null"
            + " and (d.closesAt <= ?2 or not exists"
            + " (select 1 from d.electors e where e.choice is null))",
        convenerId,
        now);
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
