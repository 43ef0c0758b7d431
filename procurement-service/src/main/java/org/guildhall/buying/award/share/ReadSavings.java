package org.guildhall.buying.award.share;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.award.proposal.AwardProposals;
import org.guildhall.buying.award.savings.EqualPriceSplit;
import org.guildhall.buying.award.savings.JointSavings;
import org.guildhall.buying.procurement.ProcurementContent;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.procurement.procedure.ProcurementStatus;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.ProblemException;

/** Savings and split: to the buyers from the proposal on, to everybody once all is contracted. */
@ApplicationScoped
class ReadSavings {
  private final Clock clock;
  private final Procurements procurements;
  private final AwardProposals proposals;
  private final AwardedShares shares;

  ReadSavings(
      Clock clock, Procurements procurements, AwardProposals proposals, AwardedShares shares) {
    this.clock = clock;
    this.procurements = procurements;
    this.proposals = proposals;
    this.shares = shares;
  }

  /** Each awarded lot's price divided among its buyers, to the penny. */
  public record Split(UUID procurementId, String method, List<EqualPriceSplit> lots) {}

  @Transactional
  public JointSavings savings(Actor actor, UUID procurementId) {
    ProcurementContent procurement = readable(actor, procurementId);
    return JointSavings.of(shares.lots(proposals.mustHave(procurement.id())));
  }

  @Transactional
  public Split split(Actor actor, UUID procurementId) {
    ProcurementContent procurement = readable(actor, procurementId);
    return new Split(
        procurementId, EqualPriceSplit.METHOD, shares.lots(proposals.mustHave(procurement.id())));
  }

  private ProcurementContent readable(Actor actor, UUID procurementId) {
    ProcurementContent procurement = procurements.byId(procurementId);
    boolean buyer = actor.organisation().filter(procurement::isParticipant).isPresent();
    if (!buyer && procurement.status(clock.instant()) != ProcurementStatus.CONTRACTED) {
      throw ProblemException.notFound("savings of procurement", procurementId);
    }
    return procurement;
  }
}
