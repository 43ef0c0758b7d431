package org.guildhall.buying.award.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.buying.award.proposal.AwardProblem;
import org.guildhall.buying.award.proposal.AwardProposal;
import org.guildhall.buying.award.proposal.AwardProposals;
import org.guildhall.buying.award.proposal.AwardView;
import org.guildhall.buying.award.summary.SentSummaries;
import org.guildhall.buying.consortium.decision.Decision;
import org.guildhall.buying.consortium.decision.Decisions;
import org.guildhall.buying.notice.NewNotice;
import org.guildhall.buying.notice.Notice;
import org.guildhall.buying.notice.NoticeNumber;
import org.guildhall.buying.notice.PublishNotice;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.ProcurementStatus;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.statute.Outcome;
import org.guildhall.buying.statute.duty.SummariesBeforeAwardNotice;
import org.guildhall.buying.statute.period.Standstill;
import org.guildhall.buying.tender.opened.Bidder;
import org.guildhall.buying.tender.opened.OpenedTenders;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.base.time.UkDates;
import org.jspecify.annotations.Nullable;

/**
 * A second person of the lead approves the award notice UK6; refused while a summary is missing.
 * Standstill begins when the notice is public, see {@link AwardNoticePublished}.
 */
@ApplicationScoped
class PublishAwardNotice {
  private static final Standstill STANDSTILL = new Standstill();
  private static final SummariesBeforeAwardNotice SUMMARIES = new SummariesBeforeAwardNotice();

  private final Procurements procurements;
  private final AwardProposals proposals;
  private final Decisions decisions;
  private final SentSummaries sent;
  private final OpenedTenders opened;
  private final AwardNotices notices;
  private final PublishNotice publishNotice;
  private final Clock clock;

  PublishAwardNotice(
      Procurements procurements,
      AwardProposals proposals,
      Decisions decisions,
      SentSummaries sent,
      OpenedTenders opened,
      AwardNotices notices,
      PublishNotice publishNotice,
      Clock clock) {
    this.procurements = procurements;
    this.proposals = proposals;
    this.decisions = decisions;
    this.sent = sent;
    this.opened = opened;
    this.notices = notices;
    this.publishNotice = publishNotice;
    this.clock = clock;
  }

  @Transactional
  public AwardView publish(Actor actor, UUID procurementId, @Nullable LocalDate longerUntil) {
    Procurement procurement = procurements.lockedById(procurementId);
    actor.mustActFor(procurement.leadId());
    Instant now = clock.instant();
    procurement.mustBe(now, ProcurementStatus.AWARD_PROPOSED);
    AwardProposal proposal = proposals.mustHave(procurementId);
    proposal.mustBeCarried(decisions.findById(proposal.decisionId()));
    mustHaveEverySummary(proposal);
    LocalDate today = UkDates.dateOf(now);
    LocalDate until = until(today, longerUntil);
    proposal.standstillStated(until);
    Decision decision = decisions.findById(proposal.decisionId());
    Notice notice =
        publishNotice.publish(
            actor,
            new NewNotice(
                NoticeNumber.UK6,
                procurement.ocid().orElseThrow(),
                procurementId,
                List.of("award", "contract"),
                procurement.title(),
                notices.lead(procurement),
                proposal.proposedBy(),
                actor.subject(),
                notices.award(
                    procurement,
                    proposal,
                    UkDates.dateOf(decision.closedAt().orElse(now)),
                    today,
                    until)));
    if (notice.publishedAt().isEmpty()) {
      proposal.noticeApproved(notice.id());
    }
    return AwardView.of(proposal, decision, procurement, List.of());
  }

  private static LocalDate until(LocalDate today, @Nullable LocalDate longerUntil) {
    LocalDate statutory = STANDSTILL.end(today, null).value();
    if (longerUntil != null && longerUntil.isBefore(statutory)) {
      throw ProblemException.of(
          AwardProblem.STANDSTILL_TOO_SHORT,
          "Standstill lasts at least to the end of " + statutory + ".",
          List.of(new FieldProblem("standstillUntil", "Choose " + statutory + " or later.")));
    }
    return STANDSTILL.end(today, longerUntil).value();
  }

  private void mustHaveEverySummary(AwardProposal proposal) {
    Set<UUID> sentTo = Set.copyOf(sent.tendersOf(proposal));
    Map<UUID, String> missing = new HashMap<>();
    List<Bidder> assessed = opened.biddersOf(proposal.procurementId());
    assessed.stream()
        .filter(tender -> !sentTo.contains(tender.tenderId()))
        .forEach(tender -> missing.put(tender.tenderId(), tender.supplierName()));
    var outcome =
        SUMMARIES.assess(
            new SummariesBeforeAwardNotice.Facts(
                assessed.size(), assessed.size() - missing.size()));
    if (outcome instanceof Outcome.Breached breached) {
      throw ProblemException.of(
          AwardProblem.SUMMARIES_MISSING,
          breached.explanation(),
          missing.entrySet().stream()
              .map(tender ->
                  new FieldProblem(
                      "summaries[" + tender.getKey() + "]", "Not sent to " + tender.getValue()))
              .toList());
    }
  }
}
