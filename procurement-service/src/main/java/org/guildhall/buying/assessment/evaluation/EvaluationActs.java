package org.guildhall.buying.assessment.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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

/** Evaluators without a conflict score until they lock their scores. */
@ApplicationScoped
class EvaluationActs implements ActSource {
  private final Panels panels;

  EvaluationActs(Panels panels) {
    this.panels = panels;
  }

  @Override
  public Set<Act> acts() {
    return Set.of(Act.SCORE);
  }

  @Override
  public List<NextAct> next(Asking asking) {
    return panels
        .of(asking.procurement().id())
        .filter(panel -> panel.stage() == PanelStage.SCORING)
        .filter(panel -> panel.members().stream().anyMatch(EvaluationActs::scores))
        .map(panel -> List.of(asking.may(Act.SCORE).yoursIf(isOneOf(panel, asking))))
        .orElse(List.of());
  }

  private static boolean isOneOf(Panel panel, Asking asking) {
    return panel
        .member(asking.actor().subject())
        .filter(m -> scores(m) && asking.actor().actsFor(m.organisationId()))
        .isPresent();
  }

  private static boolean scores(PanelMember member) {
    return member.standing() == Standing.CLEAR && member.scoresLockedAt().isEmpty();
  }
}
