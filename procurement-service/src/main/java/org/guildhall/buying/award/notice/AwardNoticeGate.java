package org.guildhall.buying.award.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.buying.award.proposal.AwardProblem;
import org.guildhall.buying.award.proposal.AwardProposal;
import org.guildhall.buying.award.proposal.AwardProposals;
import org.guildhall.buying.award.summary.SentSummaries;
import org.guildhall.buying.procurement.gate.GateSubject;
import org.guildhall.buying.procurement.gate.GatedStep;
import org.guildhall.buying.procurement.gate.Gatekeeper;
import org.guildhall.buying.statute.duty.SummariesBeforeAwardNotice;
import org.guildhall.buying.statute.gate.Answer;
import org.guildhall.buying.statute.gate.AwardNoticeFacts;
import org.guildhall.buying.statute.gate.Gates;
import org.guildhall.buying.statute.gate.Step;
import org.guildhall.buying.statute.period.StandstillStated;
import org.guildhall.buying.tender.opened.Bidder;
import org.guildhall.buying.tender.opened.OpenedTenders;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.base.time.UkDates;
import org.jspecify.annotations.Nullable;

/** Asks the Act before a contract award notice. */
@ApplicationScoped
class AwardNoticeGate implements GatedStep {
  private final AwardProposals proposals;
  private final SentSummaries sent;
  private final OpenedTenders opened;
  private final Gatekeeper gatekeeper;

  AwardNoticeGate(
      AwardProposals proposals, SentSummaries sent, OpenedTenders opened, Gatekeeper gatekeeper) {
    this.proposals = proposals;
    this.sent = sent;
    this.opened = opened;
    this.gatekeeper = gatekeeper;
  }

  @Override
  public Step step() {
    return Step.BEFORE_AWARD_NOTICE;
  }

  /** Of the latest proposal, with the mandatory standstill. */
  @Override
  public List<Foreseen> foresee(UUID procurementId, Instant now) {
    LocalDate today = UkDates.dateOf(now);
    return proposals.latestOf(procurementId).stream()
        .map(proposal -> Gates.BEFORE_AWARD_NOTICE.ask(today, facts(proposal, null, today)))
        .map(answer -> new Foreseen(procurementId, answer))
        .toList();
  }

  /** Refuses while a summary is missing or when the stated standstill is too short. */
  void mustBeOpen(AwardProposal proposal, @Nullable LocalDate stated, Instant now) {
    var answer =
        gatekeeper.ask(
            Gates.BEFORE_AWARD_NOTICE,
            GateSubject.procurement(proposal.procurementId()),
            facts(proposal, stated, UkDates.dateOf(now)),
            now);
    if (!answer.isOpen()) {
      throw refusal(proposal, answer);
    }
  }

  /** What would keep the notice back, field by field; asked for a preview, and not kept. */
  List<FieldProblem> check(AwardProposal proposal, @Nullable LocalDate stated, Instant now) {
    LocalDate today = UkDates.dateOf(now);
    return fields(proposal, Gates.BEFORE_AWARD_NOTICE.ask(today, facts(proposal, stated, today)));
  }

  private ProblemException refusal(AwardProposal proposal, Answer answer) {
    var first = answer.blocking().getFirst();
    return ProblemException.of(
        first.field().equals("summaries")
            ? AwardProblem.SUMMARIES_MISSING
            : AwardProblem.STANDSTILL_TOO_SHORT,
        first.message(),
        fields(proposal, answer));
  }

  private List<FieldProblem> fields(AwardProposal proposal, Answer answer) {
    return Stream.concat(
            Gatekeeper.breaches(answer).stream(),
            missing(proposal).stream()
                .map(tender ->
                    new FieldProblem(
                        "summaries[" + tender.tenderId() + "]",
                        "Not sent to " + tender.supplierName())))
        .toList();
  }

  private AwardNoticeFacts facts(
      AwardProposal proposal, @Nullable LocalDate stated, LocalDate today) {
    int assessed = opened.biddersOf(proposal.procurementId()).size();
    return new AwardNoticeFacts(
        new SummariesBeforeAwardNotice.Facts(assessed, assessed - missing(proposal).size()),
        new StandstillStated.Facts(today, stated));
  }

  private List<Bidder> missing(AwardProposal proposal) {
    Set<UUID> sentTo = Set.copyOf(sent.tendersOf(proposal));
    return opened.biddersOf(proposal.procurementId()).stream()
        .filter(tender -> !sentTo.contains(tender.tenderId()))
        .toList();
  }
}
