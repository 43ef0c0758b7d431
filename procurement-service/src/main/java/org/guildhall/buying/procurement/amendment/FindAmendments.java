package org.guildhall.buying.procurement.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.kit.base.actor.Actor;

/** Published amendments for everybody; the one that is prepared for the buyers. */
@ApplicationScoped
class FindAmendments {
  private final Procurements procurements;
  private final Amendments amendments;

  FindAmendments(Procurements procurements, Amendments amendments) {
    this.procurements = procurements;
    this.amendments = amendments;
  }

  @Transactional
  public List<AmendmentView> of(Actor actor, UUID procurementId) {
    Procurement procurement = procurements.publicById(procurementId);
    boolean buyer = actor.organisation().filter(procurement::isParticipant).isPresent();
    return amendments.of(procurementId).stream()
        .filter(amendment -> buyer || amendment.publishedAt().isPresent())
        .map(amendment -> AmendmentView.of(amendment, amendments.termsOf(amendment)))
        .toList();
  }
}
