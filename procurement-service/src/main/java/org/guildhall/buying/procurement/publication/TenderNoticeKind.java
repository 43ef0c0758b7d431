package org.guildhall.buying.procurement.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guildhall.buying.consortium.Consortia;
import org.guildhall.buying.consortium.Consortium;
import org.guildhall.buying.notice.Notice;
import org.guildhall.buying.notice.NoticeListener;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.buying.notice.OwnNotices;
import org.guildhall.buying.notice.draft.NoticeContent;
import org.guildhall.buying.notice.draft.NoticeDraft;
import org.guildhall.buying.notice.draft.NoticeKind;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.ProcurementProblem;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.base.problem.ProblemType;
import org.guildhall.kit.facts.change.Changes;

/**
 * The tender notice: with its approval participants are frozen, the value is fixed and the sealing
 * keys come into being; asking for approval of a plan prepares it. When it is public, tendering
 * begins; a refused one can be corrected.
 */
@ApplicationScoped
class TenderNoticeKind implements NoticeKind, NoticeListener {
  private final Procurements procurements;
  private final Consortia consortia;
  private final Readiness readiness;
  private final TenderFacts facts;
  private final OwnNotices notices;
  private final Instance<PublicationStep> steps;
  private final Changes changes;

  TenderNoticeKind(
      Procurements procurements,
      Consortia consortia,
      Readiness readiness,
      TenderFacts facts,
      OwnNotices notices,
      @Any Instance<PublicationStep> steps,
      Changes changes) {
    this.procurements = procurements;
    this.consortia = consortia;
    this.readiness = readiness;
    this.facts = facts;
    this.notices = notices;
    this.steps = steps;
    this.changes = changes;
  }

  @Override
  public NoticeType type() {
    return NoticeType.TENDER_NOTICE;
  }

  /** Also refuses the author, who need not be the person that asked for approval. */
  @Override
  public void mustBeApprovable(Actor approver, NoticeDraft draft, Instant now) {
    var procurement = procurements.lockedById(draft.procurementId());
    procurement.mustBe(Act.APPROVE_TENDER_NOTICE, now);
    if (procurement.submittedAt().isEmpty()) {
      throw ProblemException.of(KitProblem.ILLEGAL_STATE, "Nobody has asked for approval yet.");
    }
    if (procurement.isWorkOf(approver.subject())) {
      throw ProblemException.of(
          ProcurementProblem.SECOND_PERSON_NEEDED, "Who planned it cannot approve it as well.");
    }
  }

  @Override
  public void approving(Actor approver, NoticeDraft draft, Instant now) {
    var procurement = procurements.byId(draft.procurementId());
    readiness.mustBeReady(procurement, now);
    var consortium = consortia.lockedById(procurement.consortiumId());
    Buying.freeze(procurement, consortium);
    var values = readiness.values(procurement);
    procurement.approved(
        approver.subject(),
        procurement.ocid().orElseGet(notices::mintOcid),
        readiness.estimated(procurement, now),
        now);
    procurement.lots().forEach(lot -> lot.estimated(values.of(lot.id())));
    procurements.flush();
    changes.publish(consortium.buyingBegan());
    steps.forEach(step -> step.published(procurement));
    changes.record(
        approver,
        "procurement.approved",
        "procurement",
        procurement.id(),
        Map.of("ocid", procurement.ocid().orElseThrow()));
  }

  @Override
  public List<FieldProblem> check(NoticeDraft draft, Instant now) {
    return readiness.missing(procurements.byId(draft.procurementId()), now);
  }

  @Override
  public ProblemType incomplete() {
    return ProcurementProblem.NOT_READY_TO_PUBLISH;
  }

  @Override
  public NoticeContent content(NoticeDraft draft, Instant now) {
    var procurement = procurements.byId(draft.procurementId());
    return facts.first(
        procurement,
        procurement.value().isPresent()
            ? Buying.frozen(procurement)
            : expected(procurement, consortia.byId(procurement.consortiumId()), now));
  }

  private Buying expected(Procurement procurement, Consortium consortium, Instant now) {
    return Buying.expected(
        procurement.ocid().orElseGet(notices::ocidToBeGiven),
        procurement,
        consortium,
        readiness.values(procurement),
        readiness.estimated(procurement, now));
  }

  @Override
  public Set<NoticeType> hears() {
    return Set.of(NoticeType.TENDER_NOTICE);
  }

  @Override
  public void published(Notice notice) {
    var procurement = procurements.lockedById(notice.procurementId());
    changes.publish(procurement.noticeConfirmed(changes.now()));
    procurements.flush();
  }

  /** The plan waits for approval again: members can change their minds until then. */
  @Override
  public void refused(Notice notice) {
    var procurement = procurements.lockedById(notice.procurementId());
    var consortium = consortia.lockedById(procurement.consortiumId());
    procurement.noticeRefused(changes.now());
    procurements.flush();
    changes.publish(consortium.buyingEnded());
  }
}
