package org.guildhall.buying.award.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.buying.assessment.ranking.Rankings;
import org.guildhall.buying.consortium.asking.AskMembers;
import org.guildhall.buying.consortium.asking.ConsortiumQuestion;
import org.guildhall.buying.consortium.decision.Decision;
import org.guildhall.buying.consortium.decision.Decisions;
import org.guildhall.buying.consortium.decision.Purpose;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.buying.procurement.procedure.ProcurementStatus;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.facts.change.Changes;
import org.jspecify.annotations.Nullable;

/**
 * The lead proposes the best tender of each lot and the members are asked. After a proposal that
 * was not carried the lead may propose again.
 */
@ApplicationScoped
class ProposeAward {
  private static final Duration USUAL_VOTING_TIME = Duration.ofDays(7);

  private final Procurements procurements;
  private final Rankings rankings;
  private final AwardProposals proposals;
  private final Decisions decisions;
  private final AskMembers askMembers;
  private final Changes changes;

  ProposeAward(
      Procurements procurements,
      Rankings rankings,
      AwardProposals proposals,
      Decisions decisions,
      AskMembers askMembers,
      Changes changes) {
    this.procurements = procurements;
    this.rankings = rankings;
    this.proposals = proposals;
    this.decisions = decisions;
    this.askMembers = askMembers;
    this.changes = changes;
  }

  @Transactional
  public AwardView propose(Actor actor, UUID procurementId, @Nullable Instant votesUntil) {
    Procurement procurement = procurements.lockedById(procurementId);
    actor.mustActFor(procurement.leadId());
    Instant now = changes.now();
    Optional<AwardProposal> before = proposals.latestOf(procurementId);
    if (procurement.status(now) == ProcurementStatus.AWARD_PROPOSED) {
      mustBeRefused(before.orElseThrow());
      changes.publish(procurement.awardReconsidered(now));
    }
    procurement.mustBe(Act.PROPOSE_AWARD, now);
    var proposal =
        new AwardProposal(
            procurement,
            rankings.of(procurement),
            before.map(AwardProposal::round).orElse(0) + 1,
            actor.subject(),
            now);
    proposals.persistAndFlush(proposal);
    Decision decision = ask(actor, procurement, proposal, votesUntil, now);
    proposal.putToTheMembers(decision.id());
    changes.publish(procurement.awardProposed(now));
    changes.record(
        actor,
        "award.proposed",
        "procurement",
        procurementId,
        Map.of("proposal", proposal.id().toString(), "decision", decision.id().toString()));
    return AwardView.of(proposal, decision, Optional.empty(), List.of());
  }

  private void mustBeRefused(AwardProposal before) {
    Decision decision = decisions.findById(before.decisionId());
    if (decision.closedAt().isEmpty() || decision.carried()) {
      throw ProblemException.of(
          AwardProblem.AWARD_BEING_DECIDED,
          "A new proposal is possible only after the members have not carried the last one.");
    }
  }

  private Decision ask(
      Actor actor,
      Procurement procurement,
      AwardProposal proposal,
      @Nullable Instant votesUntil,
      Instant now) {
    return askMembers.ask(
        actor,
        procurement.consortiumId(),
        new ConsortiumQuestion(
            Purpose.AWARD,
            proposal.id(),
            "Award \"" + procurement.title() + "\" as proposed?",
            List.of("Award as proposed", "Do not award as proposed"),
            votesUntil == null ? now.plus(USUAL_VOTING_TIME) : votesUntil));
  }
}
