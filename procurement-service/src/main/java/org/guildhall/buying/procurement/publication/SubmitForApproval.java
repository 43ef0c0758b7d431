package org.guildhall.buying.procurement.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.buying.notice.draft.NoticeDraft;
import org.guildhall.buying.notice.draft.PrepareNotice;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.procurement.plan.WaitingPlan;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.buying.procurement.view.ProcurementView;
import org.guildhall.buying.procurement.view.ShowProcurement;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.facts.change.Changes;

/**
 * The lead asks for approval of a complete plan, which prepares the tender notice. Once is enough:
 * a second time only if the notice has come to say something else, and can be approved no more.
 */
@ApplicationScoped
class SubmitForApproval {
  private final Procurements procurements;
  private final Readiness readiness;
  private final WaitingPlan waiting;
  private final PrepareNotice prepareNotice;
  private final Instance<PublicationStep> steps;
  private final ShowProcurement show;
  private final Changes changes;

  SubmitForApproval(
      Procurements procurements,
      Readiness readiness,
      WaitingPlan waiting,
      PrepareNotice prepareNotice,
      @Any Instance<PublicationStep> steps,
      ShowProcurement show,
      Changes changes) {
    this.procurements = procurements;
    this.readiness = readiness;
    this.waiting = waiting;
    this.prepareNotice = prepareNotice;
    this.steps = steps;
    this.show = show;
    this.changes = changes;
  }

  @Transactional
  public ProcurementView submit(Actor actor, UUID id) {
    var procurement = procurements.lockedById(id);
    actor.mustActFor(procurement.leadId());
    var now = changes.now();
    procurement.mustBe(Act.SUBMIT_PLAN, now);
    if (waiting.canBeApproved(procurement)) {
      throw ProblemException.of(KitProblem.ILLEGAL_STATE, "The plan waits for approval already.");
    }
    readiness.mustBeReady(procurement, now);
    procurement.submitted(actor.subject(), now);
    procurements.flush();
    steps.forEach(step -> step.prepared(procurement));
    prepareNotice.prepare(
        actor, new NoticeDraft.About(NoticeType.TENDER_NOTICE, id, procurement.leadId()), Map.of());
    changes.record(actor, "procurement.submitted", "procurement", id);
    return show.view(procurement, actor, true);
  }
}
