package org.guildhall.buying.assessment.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.buying.assessment.panel.PanelStage;
import org.guildhall.buying.assessment.panel.Panels;
import org.guildhall.buying.procurement.ProcurementContent;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.tender.opened.OpenedTenders;
import org.guildhall.buying.tender.opening.QualityConsensus;

/** Tells the opening when prices may be opened, and of which tenders they stay sealed. */
@ApplicationScoped
class ConsensusForPrices implements QualityConsensus {
  private final Panels panels;
  private final Procurements procurements;
  private final OpenedTenders opened;
  private final ConsensusScores scores;
  private final StatedConsensus stated;

  ConsensusForPrices(
      Panels panels,
      Procurements procurements,
      OpenedTenders opened,
      ConsensusScores scores,
      StatedConsensus stated) {
    this.panels = panels;
    this.procurements = procurements;
    this.opened = opened;
    this.scores = scores;
    this.stated = stated;
  }

  @Override
  @Transactional
  public Set<UUID> lockedOnAllLots(Collection<UUID> procurementIds) {
    Map<UUID, PanelStage> stages = panels.stagesOf(procurementIds);
    stages.values().removeIf(stage -> stage != PanelStage.AGREED);
    return stages.keySet();
  }

  @Override
  @Transactional
  public boolean isStated(UUID procurementId) {
    return stated.isStated(procurementId);
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void mustStand(UUID procurementId) {
    stated.mustStand(procurementId);
    stated.mustHaveItsPlace(procurementId);
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public Set<UUID> failing(UUID procurementId) {
    ProcurementContent procurement = procurements.byId(procurementId);
    return Set.copyOf(
        Minimums.failing(
            procurement, opened.biddersOf(procurementId), scores.currentOf(procurementId)));
  }
}
