package org.guildhall.buying.procurement.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.buying.procurement.procedure.ActSource;
import org.guildhall.buying.procurement.procedure.Asking;
import org.guildhall.buying.procurement.procedure.NextAct;

/** A plan is changed, approved or sent back; whoever made it does not approve it. */
@ApplicationScoped
class PlanActs implements ActSource {
  private final Procurements procurements;
  private final WaitingPlan waiting;

  PlanActs(Procurements procurements, WaitingPlan waiting) {
    this.procurements = procurements;
    this.waiting = waiting;
  }

  @Override
  public Set<Act> acts() {
    return Set.of(
        Act.REVISE_PLAN,
        Act.ADD_DOCUMENT,
        Act.SUBMIT_PLAN,
        Act.RETURN_PLAN,
        Act.APPROVE_TENDER_NOTICE);
  }

  @Override
  public List<NextAct> next(Asking asking) {
    var plan = procurements.byId(asking.procurement().id());
    var next = new ArrayList<>(List.of(asking.may(Act.REVISE_PLAN), asking.may(Act.ADD_DOCUMENT)));
    if (plan.submittedAt().isPresent()) {
      next.add(asking.may(Act.RETURN_PLAN));
      next.add(approval(asking, plan));
    } else {
      next.add(asking.may(Act.SUBMIT_PLAN));
    }
    return next;
  }

  /** Or it is asked for again, which only those who could do either pay statements for. */
  private NextAct approval(Asking asking, Procurement plan) {
    var approve =
        asking.may(Act.APPROVE_TENDER_NOTICE).yoursIf(!plan.isWorkOf(asking.actor().subject()));
    var submit = asking.may(Act.SUBMIT_PLAN);
    return (approve.you() || submit.you()) && !waiting.canBeApproved(plan) ? submit : approve;
  }
}
