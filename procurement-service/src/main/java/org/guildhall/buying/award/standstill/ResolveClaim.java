package org.guildhall.buying.award.standstill;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.facts.change.Changes;

/** The lead records how a claim ended; an upheld one keeps blocking signature. */
@ApplicationScoped
class ResolveClaim {
  private final Procurements procurements;
  private final StandstillClaims claims;
  private final StandstillPeriods standstills;
  private final Changes changes;

  ResolveClaim(
      Procurements procurements,
      StandstillClaims claims,
      StandstillPeriods standstills,
      Changes changes) {
    this.procurements = procurements;
    this.claims = claims;
    this.standstills = standstills;
    this.changes = changes;
  }

  @Transactional
  public ClaimView resolve(
      Actor actor, UUID claimId, StandstillClaim.Resolution resolution, String statement) {
    StandstillClaim claim = claims.lockedById(claimId);
    Procurement procurement = procurements.lockedById(claim.procurementId());
    actor.mustActFor(procurement.leadId());
    claim.resolve(resolution, statement, actor.subject(), changes.now());
    procurement.mustBe(Act.RESOLVE_CLAIM, changes.now());
    claims.flush();
    if (!claims.block(procurement.id())) {
      standstills.endOf(procurement.id()).ifPresent(procurement::standstillReleased);
    }
    changes.record(
        actor,
        "standstill.claim-resolved",
        "procurement",
        procurement.id(),
        Map.of("resolution", resolution.name(), "statement", statement));
    return ClaimView.of(claim);
  }
}
