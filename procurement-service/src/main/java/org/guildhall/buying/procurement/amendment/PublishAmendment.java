package org.guildhall.buying.procurement.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.notice.NoticeProblem;
import org.guildhall.buying.notice.OwnNotices;
import org.guildhall.buying.notice.PublishNotice;
import org.guildhall.buying.procurement.AmendedTerms;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.ProcurementStatus;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.procurement.TenderNotice;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.facts.change.Changes;

/**
 * A second person approves the amendment. It counts when the updated tender notice is public, see
 * {@link AmendmentPublished}: nobody learns of it here before.
 */
@ApplicationScoped
class PublishAmendment {
  private final Procurements procurements;
  private final Amendments amendments;
  private final TenderNotice tenderNotice;
  private final OwnNotices notices;
  private final PublishNotice publishNotice;
  private final Changes changes;

  PublishAmendment(
      Procurements procurements,
      Amendments amendments,
      TenderNotice tenderNotice,
      OwnNotices notices,
      PublishNotice publishNotice,
      Changes changes) {
    this.procurements = procurements;
    this.amendments = amendments;
    this.tenderNotice = tenderNotice;
    this.notices = notices;
    this.publishNotice = publishNotice;
    this.changes = changes;
  }

  @Transactional
  public AmendmentView publish(Actor approver, UUID procurementId) {
    Procurement procurement = procurements.lockedById(procurementId);
    approver.mustActFor(procurement.leadId());
    procurement.mustBe(changes.now(), ProcurementStatus.TENDERING);
    notices.mustNotBeOnTheWay(procurementId);
    Amendment amendment =
        amendments
            .waiting(procurementId)
            .orElseThrow(() ->
                ProblemException.notFound("prepared amendment of procurement", procurementId));
    mustBeAnother(approver, amendment);
    AmendedTerms terms = amendments.termsOf(amendment);
    AmendmentGate.mustBeSound(procurement, terms, amendment.timeReason().orElse(null));
    amendment.approved(approver.subject());
    amendments.flush();
    changes.record(
        approver,
        "amendment.approved",
        "procurement",
        procurementId,
        Map.of("number", amendment.number()));
    publishNotice.publish(
        approver,
        tenderNotice.amended(
            procurement,
            terms,
            new TenderNotice.Approval(amendment.preparedBy(), approver.subject()),
            told(procurementId)));
    return AmendmentView.of(amendment, terms);
  }

  private static void mustBeAnother(Actor approver, Amendment amendment) {
    if (approver.subject().equals(amendment.preparedBy())) {
      throw ProblemException.of(
          NoticeProblem.NOTICE_NEEDS_SECOND_PERSON,
          "Who prepared an amendment cannot approve it as well.");
    }
  }

  private List<TenderNotice.Change> told(UUID procurementId) {
    return amendments.of(procurementId).stream()
        .map(a -> new TenderNotice.Change(a.number(), a.summary(), a.timeReason().orElse(null)))
        .toList();
  }
}
