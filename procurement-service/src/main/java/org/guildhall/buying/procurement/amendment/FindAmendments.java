package org.guildhall.buying.procurement.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.procurement.procedure.ProcurementStage;
import org.guildhall.buying.procurement.procedure.Stages;
import org.guildhall.kit.base.actor.Actor;

/** Published amendments for everybody; the one that is prepared for the buyers. */
@ApplicationScoped
class FindAmendments {
  private final Stages stages;
  private final Amendments amendments;

  FindAmendments(Stages stages, Amendments amendments) {
    this.stages = stages;
    this.amendments = amendments;
  }

  @Transactional
  public List<AmendmentView> of(Actor actor, UUID procurementId) {
    ProcurementStage procurement = stages.publicById(procurementId);
    boolean buyer = actor.organisation().filter(procurement::isBuyer).isPresent();
    return amendments.of(procurementId).stream()
        .filter(amendment -> buyer || amendment.publishedAt().isPresent())
        .map(amendment -> AmendmentView.of(amendment, amendments.termsOf(amendment)))
        .toList();
  }
}
