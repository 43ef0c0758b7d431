package org.guildhall.buying.award.termination;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.buying.award.notice.AwardNotices;
import org.guildhall.buying.award.proposal.AwardProposals;
import org.guildhall.buying.award.share.AwardedShares;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.buying.notice.draft.NoticeContent;
import org.guildhall.buying.notice.draft.NoticeDraft;
import org.guildhall.buying.notice.draft.NoticeKind;
import org.guildhall.buying.notice.uk12.TerminationNotice;
import org.guildhall.buying.procurement.Lot;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.buying.procurement.procedure.ProcurementStatus;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.time.UkDates;
import org.guildhall.kit.facts.change.Changes;

/**
 * The termination notice: with its approval the procurement ends, and the public learns why when it
 * is published. Where the central platform refused it, the procurement has ended already and only
 * the notice is corrected.
 */
@ApplicationScoped
class TerminationNoticeKind implements NoticeKind {
  static final String REASON = "reason";

  private final Procurements procurements;
  private final Terminations terminations;
  private final TerminationGate gate;
  private final EndProcurement endProcurement;
  private final AwardProposals proposals;
  private final AwardedShares shares;
  private final AwardNotices facts;
  private final Changes changes;

  TerminationNoticeKind(
      Procurements procurements,
      Terminations terminations,
      TerminationGate gate,
      EndProcurement endProcurement,
      AwardProposals proposals,
      AwardedShares shares,
      AwardNotices facts,
      Changes changes) {
    this.procurements = procurements;
    this.terminations = terminations;
    this.gate = gate;
    this.endProcurement = endProcurement;
    this.proposals = proposals;
    this.shares = shares;
    this.facts = facts;
    this.changes = changes;
  }

  @Override
  public NoticeType type() {
    return NoticeType.TERMINATION_NOTICE;
  }

  @Override
  public void mustBeApprovable(Actor approver, NoticeDraft draft, Instant now) {
    Procurement procurement = procurements.lockedById(draft.procurementId());
    procurement.mustBe(hasEnded(procurement, now) ? Act.CORRECT_TERMINATION : Act.TERMINATE, now);
  }

  @Override
  public void approving(Actor approver, NoticeDraft draft, Instant now) {
    Procurement procurement = procurements.byId(draft.procurementId());
    String reason = reason(draft);
    if (hasEnded(procurement, now)) {
      terminations.findById(procurement.id()).corrected(reason);
      procurements.flush();
      changes.record(
          approver,
          "procurement.termination-corrected",
          "procurement",
          procurement.id(),
          Map.of("reason", reason));
    } else {
      endProcurement.end(approver, procurement, reason, now);
    }
  }

  /** Of one that has ended already only the notice is corrected. */
  @Override
  public List<FieldProblem> check(NoticeDraft draft, Instant now) {
    Procurement procurement = procurements.byId(draft.procurementId());
    return hasEnded(procurement, now)
        ? List.of()
        : gate.check(procurement.id(), reason(draft), now);
  }

  @Override
  public NoticeContent content(NoticeDraft draft, Instant now) {
    Procurement procurement = procurements.byId(draft.procurementId());
    Instant decided =
        terminations.findByIdOptional(procurement.id()).map(Termination::terminatedAt).orElse(now);
    return new NoticeContent(
        procurement.ocid().orElseThrow(),
        procurement.title(),
        facts.lead(procurement),
        new TerminationNotice(
            facts.process(procurement),
            reason(draft),
            UkDates.dateOf(decided),
            cancelled(procurement)));
  }

  private List<TerminationNotice.Cancelled> cancelled(Procurement procurement) {
    return proposals
        .latestOf(procurement.id())
        .filter(proposal -> proposal.noticePublishedAt().isPresent())
        .map(announced ->
            shares.of(announced).stream()
                .map(s -> cancelled(s.lotId(), Optional.of(s.buyerId())))
                .toList())
        .orElseGet(() ->
            procurement.lots().stream()
                .map(Lot::id)
                .map(lot -> cancelled(lot, Optional.empty()))
                .toList());
  }

  /** An award that was announced is cancelled under the id it had. */
  private static TerminationNotice.Cancelled cancelled(UUID lot, Optional<UUID> buyer) {
    return new TerminationNotice.Cancelled(lot, buyer);
  }

  private static boolean hasEnded(Procurement procurement, Instant now) {
    return procurement.status(now) == ProcurementStatus.TERMINATED;
  }

  private static String reason(NoticeDraft draft) {
    return draft.stated(REASON).orElseThrow();
  }
}
