package org.guildhall.buying.procurement.gate.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.buying.consortium.Consortia;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.procurement.gate.GatedStep;
import org.guildhall.buying.procurement.gate.RuleAssessments;
import org.guildhall.buying.statute.gate.Step;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.base.time.UkDates;

/** A step's rules for the members of the consortium that buys; nobody else knows of them. */
@ApplicationScoped
class ReadGate {
  private final Procurements procurements;
  private final Consortia consortia;
  private final RuleAssessments assessments;
  private final Instance<GatedStep> steps;
  private final Clock clock;

  ReadGate(
      Procurements procurements,
      Consortia consortia,
      RuleAssessments assessments,
      @Any Instance<GatedStep> steps,
      Clock clock) {
    this.procurements = procurements;
    this.consortia = consortia;
    this.assessments = assessments;
    this.steps = steps;
    this.clock = clock;
  }

  @Transactional
  public GateView read(Actor actor, UUID procurementId, Step step) {
    UUID organisation = actor.mustActForSome();
    var procurement = procurements.byId(procurementId);
    if (!consortia.byId(procurement.consortiumId()).isMember(organisation)) {
      throw ProblemException.notFound("procurement", procurementId);
    }
    Instant now = clock.instant();
    GatedStep gated = steps.stream().filter(each -> each.step() == step).findFirst().orElseThrow();
    return GateView.of(
        procurementId,
        step,
        UkDates.dateOf(now),
        gated.foresee(procurementId, now),
        assessments.of(procurementId, step));
  }
}
