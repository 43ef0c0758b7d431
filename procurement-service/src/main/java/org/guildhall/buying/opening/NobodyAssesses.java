package org.guildhall.buying.opening;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.guildhall.kit.actor.Actor;

/** The answer as long as no evaluation is installed: nothing is agreed and nobody may read. */
@ApplicationScoped
@DefaultBean
class NobodyAssesses implements QualityConsensus, AssessmentAccess {

  @Override
  public boolean isLockedOnAllLots(UUID procurementId) {
    return false;
  }

  @Override
  public boolean mayReadQuality(Actor actor, UUID procurementId, UUID lotId) {
    return false;
  }

  @Override
  public boolean mayReadPrices(Actor actor, UUID procurementId, UUID lotId) {
    return false;
  }
}
