package org.guildhall.buying.procurement.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.buying.notice.draft.NoticeContent;
import org.guildhall.buying.notice.draft.NoticeDraft;
import org.guildhall.buying.notice.draft.NoticeKind;
import org.guildhall.buying.notice.uk04.TenderNotice;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.buying.procurement.publication.TenderFacts;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.facts.change.Changes;

/** The update of a tender notice that states an amendment; preparing one prepares the other. */
@ApplicationScoped
class TenderUpdateKind implements NoticeKind {
  private final Procurements procurements;
  private final Amendments amendments;
  private final TenderFacts facts;
  private final AmendmentGate gate;
  private final Changes changes;

  TenderUpdateKind(
      Procurements procurements,
      Amendments amendments,
      TenderFacts facts,
      AmendmentGate gate,
      Changes changes) {
    this.procurements = procurements;
    this.amendments = amendments;
    this.facts = facts;
    this.gate = gate;
    this.changes = changes;
  }

  @Override
  public NoticeType type() {
    return NoticeType.TENDER_NOTICE_UPDATE;
  }

  @Override
  public void mustBeApprovable(Actor approver, NoticeDraft draft, Instant now) {
    procurements.lockedById(draft.procurementId()).mustBe(Act.APPROVE_AMENDMENT, now);
  }

  @Override
  public void approving(Actor approver, NoticeDraft draft, Instant now) {
    Procurement procurement = procurements.byId(draft.procurementId());
    Amendment amendment = waiting(procurement.id());
    gate.mustBeSound(
        procurement, amendments.termsOf(amendment), amendment.timeReason().orElse(null), now);
    amendment.approved(approver.subject());
    amendments.flush();
    changes.record(
        approver,
        "amendment.approved",
        "procurement",
        procurement.id(),
        Map.of("number", amendment.number()));
  }

  @Override
  public List<FieldProblem> check(NoticeDraft draft, Instant now) {
    Procurement procurement = procurements.byId(draft.procurementId());
    Amendment amendment = waiting(procurement.id());
    return gate.check(
        procurement, amendments.termsOf(amendment), amendment.timeReason().orElse(null), now);
  }

  @Override
  public NoticeContent content(NoticeDraft draft, Instant now) {
    Procurement procurement = procurements.byId(draft.procurementId());
    return facts.amended(
        procurement,
        amendments.termsOf(waiting(procurement.id())),
        amendments.of(procurement.id()).stream().map(TenderUpdateKind::told).toList());
  }

  private Amendment waiting(UUID procurementId) {
    return amendments
        .waiting(procurementId)
        .orElseThrow(
            () -> ProblemException.notFound("prepared amendment of procurement", procurementId));
  }

  private static TenderNotice.Change told(Amendment amendment) {
    return new TenderNotice.Change(
        amendment.number(), amendment.summary(), amendment.timeReason().orElse(null));
  }
}
