package org.guildhall.buying.award.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.buying.consortium.decision.DecisionRule;
import org.guildhall.buying.consortium.decision.Purpose;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.buying.procurement.procedure.ProcurementStage;
import org.guildhall.buying.procurement.procedure.Stages;

/** Members vote on an award as long as the procurement waits for it. */
@ApplicationScoped
class AwardVotes implements DecisionRule {
  private final AwardProposals proposals;
  private final Stages stages;

  AwardVotes(AwardProposals proposals, Stages stages) {
    this.proposals = proposals;
    this.stages = stages;
  }

  @Override
  public Purpose purpose() {
    return Purpose.AWARD;
  }

  @Override
  public void mustTakeVotes(UUID proposalId, Instant now) {
    procurementOf(proposalId).ifPresent(stage -> stage.mustBe(Act.VOTE_ON_AWARD, now));
  }

  @Override
  public void mustBeClosable(UUID proposalId, Instant now) {
    procurementOf(proposalId).ifPresent(stage -> stage.mustBe(Act.CLOSE_AWARD_VOTE, now));
  }

  /** None where the question was put by hand: it decides about no proposal. */
  private Optional<ProcurementStage> procurementOf(UUID proposalId) {
    return proposals
        .findByIdOptional(proposalId)
        .map(proposal -> stages.byId(proposal.procurementId()));
  }
}
