package org.guildhall.buying.award.standstill;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.replica.party.Parties;
import org.guildhall.buying.statute.period.Periods;
import org.guildhall.buying.tender.Tenders;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.facts.change.Changes;

/** An assessed bidder notifies a claim, or the lead records one it was notified of. */
@ApplicationScoped
class NotifyClaim {
  private final Procurements procurements;
  private final Parties parties;
  private final Tenders tenders;
  private final StandstillClaims claims;
  private final StandstillPeriods periods;
  private final Changes changes;

  NotifyClaim(
      Procurements procurements,
      Parties parties,
      Tenders tenders,
      StandstillClaims claims,
      StandstillPeriods periods,
      Changes changes) {
    this.procurements = procurements;
    this.parties = parties;
    this.tenders = tenders;
    this.claims = claims;
    this.periods = periods;
    this.changes = changes;
  }

  @Transactional
  public ClaimView notify(Actor actor, UUID procurementId, String reason) {
    Procurement procurement = procurements.lockedById(procurementId);
    UUID organisation = actor.mustActForSome();
    mustBeInvolved(actor, organisation, procurement);
    Instant now = changes.now();
    mustBeWithinStandstill(procurementId, now);
    procurement.standstillClaimed(now);
    var claim =
        new StandstillClaim(
            procurementId,
            organisation,
            parties.byId(organisation).name(),
            reason,
            actor.subject(),
            now);
    claims.persist(claim);
    changes.record(
        actor, "standstill.claimed", "procurement", procurementId, Map.of("reason", reason));
    return ClaimView.of(claim);
  }

  /** A bidder for itself; a buyer of the lead what reached it otherwise. */
  private void mustBeInvolved(Actor actor, UUID organisation, Procurement procurement) {
    boolean isLead = organisation.equals(procurement.leadId());
    if (!isLead && !tenders.wasAssessed(procurement.id(), organisation)) {
      throw ProblemException.of(
          ClaimProblem.NOT_A_BIDDER, "Your organisation has no assessed tender here.");
    }
    if (!actor.has(isLead ? Role.BUYER : Role.BIDDER)) {
      throw ProblemException.of(
          KitProblem.NOT_PERMITTED,
          isLead ? "A buyer of the lead records a claim." : "A bidder notifies a claim.");
    }
  }

  /** Only proceedings notified within standstill block (s.101), also while another claim holds. */
  private void mustBeWithinStandstill(UUID procurementId, Instant now) {
    if (periods.isOver(procurementId, now)) {
      LocalDate ended = periods.endOf(procurementId).orElseThrow();
      throw ProblemException.of(
          KitProblem.ILLEGAL_STATE,
          "Standstill ended on "
              + Periods.written(ended)
              + "; a claim that is notified later does not block the signature.");
    }
  }
}
