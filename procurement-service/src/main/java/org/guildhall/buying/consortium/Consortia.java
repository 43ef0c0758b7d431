package org.guildhall.buying.consortium;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The consortia. */
@ApplicationScoped
public class Consortia implements PanacheRepositoryBase<Consortium, UUID> {
  /** The consortium, or a NOT_FOUND problem. */
  public Consortium byId(UUID id) {
    return orMissing(findById(id));
  }

  /** The consortium, locked until the transaction ends, or a NOT_FOUND problem. */
  public Consortium lockedById(UUID id) {
    return orMissing(findById(id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Consortia still forming in which the organisation is invited or joined. */
  public List<Consortium> forming(UUID organisationId) {
    return list(
        "select c from Consortium c join c.members m where c.status = ?1 and m.organisationId = ?2"
            + " and m.status in (MemberStatus.INVITED, MemberStatus.JOINED)",
        ConsortiumStatus.FORMING,
        organisationId);
  }

  /** Constituted consortia that the organisation leads. */
  public List<Consortium> constituted(UUID leadId) {
    return list("status = ?1 and leadId = ?2", ConsortiumStatus.CONSTITUTED, leadId);
  }

  private static Consortium orMissing(@Nullable Consortium found) {
    if (found == null) {
      throw ProblemException.of(KitProblem.NOT_FOUND, "There is no such consortium.");
    }
    return found;
  }
}
