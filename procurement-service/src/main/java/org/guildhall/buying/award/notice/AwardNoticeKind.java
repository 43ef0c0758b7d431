package org.guildhall.buying.award.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guildhall.buying.award.proposal.AwardProblem;
import org.guildhall.buying.award.proposal.AwardProposal;
import org.guildhall.buying.award.proposal.AwardProposals;
import org.guildhall.buying.consortium.decision.Decisions;
import org.guildhall.buying.notice.Notice;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.buying.notice.draft.NoticeContent;
import org.guildhall.buying.notice.draft.NoticeDraft;
import org.guildhall.buying.notice.draft.NoticeKind;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.buying.statute.period.Standstill;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.problem.ProblemType;
import org.guildhall.kit.base.time.UkDates;

/** The award notice: states the standstill, which begins when it is public. */
@ApplicationScoped
class AwardNoticeKind implements NoticeKind {
  static final String STANDSTILL_UNTIL = "standstillUntil";

  private final Procurements procurements;
  private final AwardProposals proposals;
  private final Decisions decisions;
  private final AwardNoticeGate gate;
  private final AwardNotices facts;

  AwardNoticeKind(
      Procurements procurements,
      AwardProposals proposals,
      Decisions decisions,
      AwardNoticeGate gate,
      AwardNotices facts) {
    this.procurements = procurements;
    this.proposals = proposals;
    this.decisions = decisions;
    this.gate = gate;
    this.facts = facts;
  }

  @Override
  public NoticeType type() {
    return NoticeType.AWARD_NOTICE;
  }

  @Override
  public void mustBeApprovable(Actor approver, NoticeDraft draft, Instant now) {
    Procurement procurement = procurements.lockedById(draft.procurementId());
    procurement.mustBe(Act.APPROVE_AWARD_NOTICE, now);
    AwardProposal proposal = proposals.mustHave(procurement.id());
    proposal.mustBeCarried(decisions.findById(proposal.decisionId()));
  }

  @Override
  public void approving(Actor approver, NoticeDraft draft, Instant now) {
    AwardProposal proposal = proposals.mustHave(draft.procurementId());
    LocalDate until = until(proposal, draft, now);
    gate.mustBeOpen(proposal, until, now);
    proposal.standstillStated(until);
  }

  @Override
  public List<FieldProblem> check(NoticeDraft draft, Instant now) {
    AwardProposal proposal = proposals.mustHave(draft.procurementId());
    return gate.check(proposal, until(proposal, draft, now), now);
  }

  @Override
  public ProblemType incomplete() {
    return AwardProblem.SUMMARIES_MISSING;
  }

  @Override
  public NoticeContent content(NoticeDraft draft, Instant now) {
    Procurement procurement = procurements.byId(draft.procurementId());
    AwardProposal proposal = proposals.mustHave(procurement.id());
    Instant decided = decisions.findById(proposal.decisionId()).closedAt().orElse(now);
    return new NoticeContent(
        procurement.ocid().orElseThrow(),
        procurement.title(),
        facts.lead(procurement),
        facts.award(
            procurement,
            proposal,
            UkDates.dateOf(decided),
            UkDates.dateOf(now),
            until(proposal, draft, now)));
  }

  @Override
  public void approved(NoticeDraft draft, Notice notice) {
    proposals.mustHave(draft.procurementId()).noticeApproved(notice.id());
  }

  /** Never shorter than the Act's, counted from the day of publication. */
  private static LocalDate until(AwardProposal proposal, NoticeDraft draft, Instant now) {
    LocalDate wanted =
        proposal
            .standstillStated()
            .or(() -> draft.stated(STANDSTILL_UNTIL).map(LocalDate::parse))
            .orElse(null);
    return new Standstill().end(UkDates.dateOf(now), wanted).value();
  }
}
