package org.guildhall.buying.procurement.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.guildhall.buying.consortium.Consortia;
import org.guildhall.buying.consortium.Consortium;
import org.guildhall.buying.consortium.ConsortiumAct;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.procurement.terms.ProcurementPlan;
import org.guildhall.buying.procurement.view.ProcurementView;
import org.guildhall.buying.procurement.view.ShowProcurement;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.PlainWords;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.facts.change.Changes;

/** The lead of a constituted consortium begins to plan its procurement. */
@ApplicationScoped
class PlanProcurement {
  private final Procurements procurements;
  private final Consortia consortia;
  private final ShowProcurement show;
  private final Changes changes;

  PlanProcurement(
      Procurements procurements, Consortia consortia, ShowProcurement show, Changes changes) {
    this.procurements = procurements;
    this.consortia = consortia;
    this.show = show;
    this.changes = changes;
  }

  @Transactional
  public ProcurementView plan(Actor actor, NewProcurement request) {
    var consortium = consortia.lockedById(request.consortiumId());
    actor.mustActFor(consortium.leadId());
    if (!consortium.canBe(ConsortiumAct.PLAN_PROCUREMENT)) {
      throw ProblemException.of(
          KitProblem.ILLEGAL_STATE,
          "The consortium is " + PlainWords.of(consortium.status()) + ".");
    }
    if (procurements.isRunningFor(consortium.id())) {
      throw ProblemException.of(
          KitProblem.ILLEGAL_STATE, "The consortium already has a procurement.");
    }
    var procurement =
        new Procurement(
            consortium.id(),
            consortium.challengeId(),
            consortium.leadId(),
            actor.subject(),
            firstPlan(request, consortium),
            changes.now());
    procurements.persistAndFlush(procurement);
    changes.record(
        actor,
        "procurement.planned",
        "procurement",
        procurement.id(),
        Map.of("title", request.title()));
    return show.view(procurement, actor, true);
  }

  private static ProcurementPlan firstPlan(NewProcurement request, Consortium consortium) {
    return new ProcurementPlan(
        request.title(),
        request.description(),
        request.categoryOrServices(),
        ProposedLots.of(consortium),
        null,
        null,
        null,
        false,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
