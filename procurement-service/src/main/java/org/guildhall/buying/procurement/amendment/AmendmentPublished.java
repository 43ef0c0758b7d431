package org.guildhall.buying.procurement.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.util.Set;
import org.guildhall.buying.notice.Notice;
import org.guildhall.buying.notice.NoticeListener;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.procurement.procedure.ProcurementStatus;
import org.guildhall.buying.procurement.terms.AmendedTerms;
import org.guildhall.kit.facts.change.Changes;

/** With the updated notice the amendment counts: terms change, and tenders may need confirming. */
@ApplicationScoped
class AmendmentPublished implements NoticeListener {
  private final Procurements procurements;
  private final Amendments amendments;
  private final Instance<AmendmentStep> steps;
  private final Changes changes;

  AmendmentPublished(
      Procurements procurements,
      Amendments amendments,
      @Any Instance<AmendmentStep> steps,
      Changes changes) {
    this.procurements = procurements;
    this.amendments = amendments;
    this.steps = steps;
    this.changes = changes;
  }

  @Override
  public Set<NoticeType> hears() {
    return Set.of(NoticeType.TENDER_NOTICE_UPDATE);
  }

  @Override
  public void published(Notice notice) {
    Procurement procurement = procurements.lockedById(notice.procurementId());
    amendments
        .waiting(procurement.id())
        .filter(Amendment::isApproved)
        .ifPresent(amendment -> counts(amendment, procurement, notice));
  }

  private void counts(Amendment amendment, Procurement procurement, Notice notice) {
    Instant now = changes.now();
    AmendedTerms terms = amendments.termsOf(amendment);
    amendment.published(notice.id(), now);
    changes.publish(procurement.amended(terms, now));
    // Confirmed by the central platform only after the deadline: nobody could confirm any more.
    boolean confirm = terms.substantial() && procurement.status(now) == ProcurementStatus.TENDERING;
    steps.forEach(step -> step.counts(procurement, confirm));
    procurements.flush();
  }

  @Override
  public void refused(Notice notice) {
    amendments.waiting(notice.procurementId()).ifPresent(Amendment::refused);
  }
}
