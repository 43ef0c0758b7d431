package org.guildhall.buying.procurement.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.buying.notice.OwnNotices;
import org.guildhall.buying.notice.draft.NoticeDraft;
import org.guildhall.buying.notice.draft.PrepareNotice;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.buying.procurement.terms.AmendedTerms;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.facts.change.Changes;
import org.jspecify.annotations.Nullable;

/** The lead states what is to change, for a second person to approve. */
@ApplicationScoped
class PrepareAmendment {
  private final Procurements procurements;
  private final Amendments amendments;
  private final AmendmentGate gate;
  private final OwnNotices notices;
  private final PrepareNotice prepareNotice;
  private final Changes changes;

  PrepareAmendment(
      Procurements procurements,
      Amendments amendments,
      AmendmentGate gate,
      OwnNotices notices,
      PrepareNotice prepareNotice,
      Changes changes) {
    this.procurements = procurements;
    this.amendments = amendments;
    this.gate = gate;
    this.notices = notices;
    this.prepareNotice = prepareNotice;
    this.changes = changes;
  }

  @Transactional
  public AmendmentView prepare(
      Actor actor,
      UUID procurementId,
      String summary,
      AmendedTerms terms,
      @Nullable String timeReason) {
    Procurement procurement = procurements.lockedById(procurementId);
    actor.mustActFor(procurement.leadId());
    Instant now = changes.now();
    procurement.mustBe(Act.PREPARE_AMENDMENT, now);
    notices.mustNotBeOnTheWay(procurementId);
    gate.mustBeSound(procurement, terms, timeReason, now);
    Amendment amendment =
        amendments
            .waiting(procurementId)
            .orElseGet(() -> new Amendment(procurementId, amendments.of(procurementId).size() + 1))
            .prepared(summary.strip(), amendments.stored(terms), timeReason, actor.subject(), now);
    amendments.persist(amendment);
    prepareNotice.prepare(
        actor,
        new NoticeDraft.About(NoticeType.TENDER_NOTICE_UPDATE, procurementId, procurement.leadId()),
        Map.of());
    changes.record(
        actor,
        "amendment.prepared",
        "procurement",
        procurementId,
        Map.of("number", amendment.number(), "substantial", terms.substantial()));
    return AmendmentView.of(amendment, terms);
  }
}
