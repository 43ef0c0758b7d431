package org.guildhall.buying.tender.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.procurement.procedure.Stages;
import org.guildhall.kit.base.actor.Actor;

/** How far the openings of a procurement are, for the authorities that take part. */
@ApplicationScoped
class ReadOpenings {
  private final Openings openings;
  private final Stages stages;
  private final OpeningGate gate;

  ReadOpenings(Openings openings, Stages stages, OpeningGate gate) {
    this.openings = openings;
    this.stages = stages;
    this.gate = gate;
  }

  @Transactional
  List<OpeningView> openings(Actor actor, UUID procurementId) {
    gate.mustTakePart(actor, stages.byId(procurementId));
    return openings.of(procurementId).stream().map(OpeningView::of).toList();
  }
}
