package org.guildhall.buying.assessment.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guildhall.buying.assessment.panel.Panel;
import org.guildhall.buying.assessment.panel.PanelMember;
import org.guildhall.buying.assessment.panel.PanelStage;
import org.guildhall.buying.assessment.panel.Panels;
import org.guildhall.buying.assessment.panel.Standing;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.buying.procurement.procedure.ActSource;
import org.guildhall.buying.procurement.procedure.Asking;
import org.guildhall.buying.procurement.procedure.NextAct;

/** The lead appoints evaluators, and they declare whether they have a conflict. */
@ApplicationScoped
class PanelActs implements ActSource {
  private final Panels panels;

  PanelActs(Panels panels) {
    this.panels = panels;
  }

  @Override
  public Set<Act> acts() {
    return Set.of(Act.APPOINT_PANEL, Act.DECLARE_CONFLICT);
  }

  @Override
  public List<NextAct> next(Asking asking) {
    Optional<Panel> panel = panels.of(asking.procurement().id());
    List<NextAct> next = new ArrayList<>();
    if (panel.map(Panel::stage).filter(stage -> stage != PanelStage.SCORING).isEmpty()) {
      next.add(asking.may(Act.APPOINT_PANEL));
    }
    if (panel.filter(p -> p.members().stream().anyMatch(PanelActs::mustDeclare)).isPresent()) {
      next.add(
          asking
              .may(Act.DECLARE_CONFLICT)
              .yoursIf(
                  panel
                      .flatMap(p -> p.member(asking.actor().subject()))
                      .filter(m -> mustDeclare(m) && asking.actor().actsFor(m.organisationId()))
                      .isPresent()));
    }
    return next;
  }

  private static boolean mustDeclare(PanelMember member) {
    return member.standing() == Standing.APPOINTED;
  }
}
