package org.guildhall.buying.assessment.panel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.buying.procurement.Lot;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.facts.change.Changes;
import org.guildhall.kit.web.membership.MembershipDirectory;

/** The lead authority appoints the evaluators and says who scores what; again to replace them. */
@ApplicationScoped
class AppointPanel {
  private final Panels panels;
  private final Procurements procurements;
  private final MembershipDirectory memberships;
  private final Changes changes;

  AppointPanel(
      Panels panels, Procurements procurements, MembershipDirectory memberships, Changes changes) {
    this.panels = panels;
    this.procurements = procurements;
    this.memberships = memberships;
    this.changes = changes;
  }

  @Transactional
  public PanelView appoint(Actor actor, UUID procurementId, PanelRequest request) {
    Procurement procurement = procurements.lockedById(procurementId);
    actor.mustActFor(procurement.leadId());
    var now = changes.now();
    procurement.mustBe(Act.APPOINT_PANEL, now);
    List<Panel.Appointment> appointments = appointments(procurement, request);
    Panel panel = panels.lockedIfAny(procurementId).orElseGet(() -> new Panel(procurementId, now));
    panel.appoint(appointments, now);
    panels.persist(panel);
    panels.moderateIfComplete(panel, procurement);
    changes.record(
        actor,
        "panel.appointed",
        "procurement",
        procurementId,
        Map.of("evaluators", appointments.stream().map(Panel.Appointment::subject).toList()));
    return PanelView.of(panel, procurement);
  }

  private List<Panel.Appointment> appointments(Procurement procurement, PanelRequest request) {
    List<FieldProblem> problems = new ArrayList<>();
    List<Panel.Appointment> appointments = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < request.evaluators().size(); i++) {
      PanelRequest.Evaluator evaluator = request.evaluators().get(i);
      String field = "evaluators[" + i + "]";
      if (!seen.add(evaluator.subject())) {
        problems.add(new FieldProblem(field + ".subject", "Each evaluator is named once."));
      }
      if (!procurement.isParticipant(evaluator.organisationId())) {
        problems.add(
            new FieldProblem(field + ".organisationId", "Evaluators belong to one of the buyers."));
      } else if (!memberships
          .of(evaluator.subject(), evaluator.organisationId())
          .mayActAs(Role.EVALUATOR)) {
        problems.add(
            new FieldProblem(
                field + ".subject", "This person is not an evaluator in that organisation."));
      }
      Set<LotCriterion> parts = parts(procurement, evaluator);
      if (parts.isEmpty()) {
        problems.add(new FieldProblem(field + ".criterionIds", "Choose quality criteria or lots."));
      }
      appointments.add(
          new Panel.Appointment(
              evaluator.subject(), evaluator.organisationId(), evaluator.name(), parts));
    }
    if (!problems.isEmpty()) {
      throw ProblemException.of(
          KitProblem.INVALID_INPUT, "The panel cannot be appointed like this.", problems);
    }
    return appointments;
  }

  /** The chosen criteria; or all of the chosen lots; or, with nothing chosen, all there are. */
  private static Set<LotCriterion> parts(
      Procurement procurement, PanelRequest.Evaluator evaluator) {
    boolean all = evaluator.lots().isEmpty() && evaluator.criteria().isEmpty();
    Set<LotCriterion> parts = new HashSet<>();
    for (Lot lot : procurement.lots()) {
      boolean wholeLot = all || evaluator.lots().contains(lot.id());
      lot.qualityCriteria().stream()
          .filter(c -> wholeLot || evaluator.criteria().contains(c.id()))
          .forEach(c -> parts.add(new LotCriterion(lot.id(), c.id())));
    }
    return parts;
  }
}
