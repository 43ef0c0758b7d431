package org.guildhall.buying.award.standstill;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.base.problem.ProblemException;

/** Claims notified within standstill. */
@ApplicationScoped
public class StandstillClaims implements PanacheRepositoryBase<StandstillClaim, UUID> {

  StandstillClaim lockedById(UUID id) {
    StandstillClaim found = findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (found == null) {
      throw ProblemException.notFound("claim", id);
    }
    return found;
  }

  public List<StandstillClaim> of(UUID procurementId) {
    return list("procurementId = ?1 order by notifiedAt", procurementId);
  }

  /** Whether it is still open how a claim ends. */
  boolean areUnresolved(UUID procurementId) {
    return count("procurementId = ?1 and resolution is null", procurementId) > 0;
  }

  /** Whether a claim keeps the contracts of a procurement from being signed. */
  public boolean block(UUID procurementId) {
    return of(procurementId).stream().anyMatch(StandstillClaim::blocks);
  }
}
