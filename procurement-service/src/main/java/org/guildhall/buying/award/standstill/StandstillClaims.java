package org.guildhall.buying.award.standstill;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.buying.procurement.procedure.Stages;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.web.existence.Existence;

/** Claims notified within standstill. */
@ApplicationScoped
public class StandstillClaims implements PanacheRepositoryBase<StandstillClaim, UUID>, Existence {

  @Override
  public Set<String> collections() {
    return Set.of("standstill-claims");
  }

  /** Who notified it, and the buyers. */
  @Override
  public boolean isKnownTo(Actor reader, UUID id) {
    return reader
        .organisation()
        .filter(organisation ->
            count(
                    "id = ?1 and (organisationId = ?2 or procurementId in "
                        + Stages.BOUGHT_BY_2
                        + ")",
                    id,
                    organisation)
                > 0)
        .isPresent();
  }

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

  /** Claims about procurements that an authority leads of which it is open how they end. */
  public List<StandstillClaim> unresolvedLedBy(UUID leadId) {
    return list(
        "resolution is null and procurementId in (select p.id from Procurement p where p.leadId ="
            + " ?1) order by notifiedAt",
        leadId);
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
