package org.guildhall.buying.procurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.consortium.Consortia;
import org.guildhall.buying.notice.OwnNotices;
import org.guildhall.buying.notice.PublishNotice;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.facts.change.Changes;

/**
 * A second person approves the plan: participants are frozen, the value is fixed, the sealing keys
 * come into being, and the tender notice is published.
 */
@ApplicationScoped
class PublishProcurement {
  private final Procurements procurements;
  private final Consortia consortia;
  private final Readiness readiness;
  private final RuleAssessments assessments;
  private final TenderNotice tenderNotice;
  private final OwnNotices ownNotices;
  private final PublishNotice publishNotice;
  private final Instance<PublicationStep> steps;
  private final ShowProcurement show;
  private final Changes changes;

  PublishProcurement(
      Procurements procurements,
      Consortia consortia,
      Readiness readiness,
      RuleAssessments assessments,
      TenderNotice tenderNotice,
      OwnNotices ownNotices,
      PublishNotice publishNotice,
      @Any Instance<PublicationStep> steps,
      ShowProcurement show,
      Changes changes) {
    this.procurements = procurements;
    this.consortia = consortia;
    this.readiness = readiness;
    this.assessments = assessments;
    this.tenderNotice = tenderNotice;
    this.ownNotices = ownNotices;
    this.publishNotice = publishNotice;
    this.steps = steps;
    this.show = show;
    this.changes = changes;
  }

  @Transactional
  public ProcurementView publish(Actor approver, UUID id) {
    var procurement = procurements.lockedById(id);
    approver.mustActFor(procurement.leadId());
    var now = changes.now();
    check(approver, procurement, now);
    var consortium = consortia.lockedById(procurement.consortiumId());
    Freeze.participants(procurement, consortium);
    var values = readiness.values(procurement, consortium);
    procurement.approved(
        approver.subject(),
        ownNotices.mintOcid(),
        readiness.estimated(procurement, values, now),
        now);
    procurement.lots().forEach(lot -> lot.estimated(values.of(lot.id())));
    PublicationGate.rules(procurement, now)
        .forEach(rule -> assessments.persist(new RuleAssessment(id, rule, now)));
    procurements.flush();
    changes.publish(consortium.buyingBegan());
    steps.forEach(step -> step.published(procurement));
    changes.record(
        approver,
        "procurement.approved",
        "procurement",
        id,
        Map.of("ocid", procurement.ocid().orElseThrow()));
    publishNotice.publish(approver, tenderNotice.of(procurement, approver.subject()));
    return show.view(procurement, true);
  }

  private void check(Actor approver, Procurement procurement, Instant now) {
    procurement.mustBe(now, ProcurementStatus.PLANNED);
    if (procurement.draft().submittedAt().isEmpty()) {
      throw ProblemException.of(KitProblem.ILLEGAL_STATE, "Nobody has asked for approval yet.");
    }
    if (procurement.isWorkOf(approver.subject())) {
      throw ProblemException.of(
          ProcurementProblem.SECOND_PERSON_NEEDED, "Who planned it cannot approve it as well.");
    }
    readiness.mustBeReady(procurement, now);
  }
}
