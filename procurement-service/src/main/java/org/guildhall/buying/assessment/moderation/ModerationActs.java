package org.guildhall.buying.assessment.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.guildhall.buying.assessment.panel.PanelStage;
import org.guildhall.buying.assessment.panel.Panels;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.buying.procurement.procedure.ActSource;
import org.guildhall.buying.procurement.procedure.Asking;
import org.guildhall.buying.procurement.procedure.NextAct;

/** The lead moderates when every evaluator has locked scores. */
@ApplicationScoped
class ModerationActs implements ActSource {
  private final Panels panels;
  private final StatedConsensus stated;

  ModerationActs(Panels panels, StatedConsensus stated) {
    this.panels = panels;
    this.stated = stated;
  }

  @Override
  public Set<Act> acts() {
    return Set.of(Act.MODERATE);
  }

  @Override
  public List<NextAct> next(Asking asking) {
    return panels
        .of(asking.procurement().id())
        .filter(panel -> panel.stage() == PanelStage.MODERATION || stated.isWanting(panel))
        .map(panel -> List.of(asking.may(Act.MODERATE)))
        .orElse(List.of());
  }
}
