package org.guildhall.buying.award.termination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.guildhall.buying.notice.OwnNotices;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.procurement.view.ProcurementView;
import org.guildhall.buying.procurement.view.ShowProcurement;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;

/**
 * The lead ends a plan that was never published, and nobody outside learns of it. A public
 * procurement ends with the approval of its termination notice instead (s.55 of the Act).
 */
@ApplicationScoped
class EndPlan {
  private final Procurements procurements;
  private final OwnNotices notices;
  private final EndProcurement endProcurement;
  private final ShowProcurement show;
  private final Clock clock;

  EndPlan(
      Procurements procurements,
      OwnNotices notices,
      EndProcurement endProcurement,
      ShowProcurement show,
      Clock clock) {
    this.procurements = procurements;
    this.notices = notices;
    this.endProcurement = endProcurement;
    this.show = show;
    this.clock = clock;
  }

  @Transactional
  public ProcurementView end(Actor actor, UUID id, String reason) {
    Procurement plan = procurements.lockedById(id);
    actor.mustActFor(plan.leadId());
    mustNeverHaveBeenPublic(plan);
    notices.mustNotBeOnTheWay(id);
    endProcurement.end(actor, plan, reason, clock.instant());
    return show.view(plan, actor, true);
  }

  private static void mustNeverHaveBeenPublic(Procurement plan) {
    if (plan.publishedAt().isPresent()) {
      throw ProblemException.of(
          KitProblem.ILLEGAL_STATE,
          "The procurement is public. It ends with its termination notice, which one person"
              + " prepares and another one approves.");
    }
  }
}
