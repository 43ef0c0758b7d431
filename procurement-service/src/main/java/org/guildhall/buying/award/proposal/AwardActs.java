package org.guildhall.buying.award.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.buying.consortium.decision.Decision;
import org.guildhall.buying.consortium.decision.Decisions;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.buying.procurement.next.NoticeActs;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.buying.procurement.procedure.ActSource;
import org.guildhall.buying.procurement.procedure.Asking;
import org.guildhall.buying.procurement.procedure.NextAct;
import org.guildhall.buying.tender.opening.OpenEnvelopeKinds;

/** An award is proposed, decided by the members, told to the bidders and published. */
@ApplicationScoped
class AwardActs implements ActSource {
  private final AwardProposals proposals;
  private final Decisions decisions;
  private final OpenEnvelopeKinds open;
  private final NoticeActs notices;

  AwardActs(
      AwardProposals proposals, Decisions decisions, OpenEnvelopeKinds open, NoticeActs notices) {
    this.proposals = proposals;
    this.decisions = decisions;
    this.open = open;
    this.notices = notices;
  }

  @Override
  public Set<Act> acts() {
    return Set.of(
        Act.PROPOSE_AWARD,
        Act.VOTE_ON_AWARD,
        Act.CLOSE_AWARD_VOTE,
        Act.RECONSIDER_AWARD,
        Act.SEND_SUMMARIES,
        Act.PREPARE_AWARD_NOTICE,
        Act.APPROVE_AWARD_NOTICE);
  }

  @Override
  public List<NextAct> next(Asking asking) {
    UUID id = asking.procurement().id();
    if (asking.isLegal(Act.PROPOSE_AWARD)) {
      return open.includePrices(id) ? List.of(asking.may(Act.PROPOSE_AWARD)) : List.of();
    }
    AwardProposal proposal = proposals.mustHave(id);
    Decision decision = decisions.findById(proposal.decisionId());
    if (decision.closedAt().isEmpty()) {
      return voting(asking, decision);
    }
    if (!decision.carried()) {
      return List.of(asking.may(Act.RECONSIDER_AWARD));
    }
    if (proposal.summariesSentAt().isEmpty()) {
      return List.of(asking.may(Act.SEND_SUMMARIES));
    }
    return notices.next(
        asking, NoticeType.AWARD_NOTICE, Act.PREPARE_AWARD_NOTICE, Act.APPROVE_AWARD_NOTICE);
  }

  private static List<NextAct> voting(Asking asking, Decision decision) {
    List<NextAct> next = new ArrayList<>();
    if (asking.now().isBefore(decision.closesAt())) {
      boolean entitled =
          decision.electors().stream()
              .anyMatch(elector -> asking.actor().actsFor(elector.organisationId()));
      next.add(asking.may(Act.VOTE_ON_AWARD).until(decision.closesAt()).yoursIf(entitled));
    }
    if (decision.canBeClosed(asking.now())) {
      next.add(asking.may(Act.CLOSE_AWARD_VOTE));
    }
    return next;
  }
}
