package org.guildhall.buying.award.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.award.standstill.StandstillClaim;
import org.guildhall.buying.award.standstill.StandstillClaims;
import org.guildhall.buying.award.standstill.StandstillPeriods;
import org.guildhall.buying.consortium.decision.Decisions;
import org.guildhall.buying.procurement.ProcurementContent;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.ProblemException;

/** The award: to the buyers from the proposal on, to everybody once its notice is published. */
@ApplicationScoped
class ReadAward {
  private final Procurements procurements;
  private final AwardProposals proposals;
  private final Decisions decisions;
  private final StandstillClaims claims;
  private final StandstillPeriods standstills;

  ReadAward(
      Procurements procurements,
      AwardProposals proposals,
      Decisions decisions,
      StandstillClaims claims,
      StandstillPeriods standstills) {
    this.procurements = procurements;
    this.proposals = proposals;
    this.decisions = decisions;
    this.claims = claims;
    this.standstills = standstills;
  }

  @Transactional
  public AwardView read(Actor actor, UUID procurementId) {
    ProcurementContent procurement = procurements.byId(procurementId);
    AwardProposal proposal = proposals.mustHave(procurementId);
    boolean buyer = actor.organisation().filter(procurement::isParticipant).isPresent();
    if (!buyer && proposal.noticePublishedAt().isEmpty()) {
      throw ProblemException.notFound("award of procurement", procurementId);
    }
    return AwardView.of(
        proposal,
        decisions.findById(proposal.decisionId()),
        standstills.endOf(procurementId),
        claimsShownTo(actor, buyer, procurementId));
  }

  /** All to the buyers, and to a claimant its own. */
  private List<StandstillClaim> claimsShownTo(Actor actor, boolean buyer, UUID procurementId) {
    return actor.organisation().isEmpty()
        ? List.of()
        : claims.of(procurementId).stream()
            .filter(claim -> buyer || actor.actsFor(claim.organisationId()))
            .toList();
  }
}
