package org.guildhall.buying.tender.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.buying.procurement.procedure.ActSource;
import org.guildhall.buying.procurement.procedure.Asking;
import org.guildhall.buying.procurement.procedure.NextAct;
import org.guildhall.buying.replica.party.Parties;
import org.guildhall.buying.tender.Tenders;

/** A verified supplier begins a tender, one for each lot. */
@ApplicationScoped
class TenderActs implements ActSource {
  private final Parties parties;
  private final Tenders tenders;

  TenderActs(Parties parties, Tenders tenders) {
    this.parties = parties;
    this.tenders = tenders;
  }

  @Override
  public Set<Act> acts() {
    return Set.of(Act.START_TENDER);
  }

  @Override
  public List<NextAct> next(Asking asking) {
    NextAct start = asking.may(Act.START_TENDER).until(asking.procurement().tendersUntil());
    // Who cannot do it anyway pays no statement for it.
    return List.of(start.you() ? start.yoursIf(canStart(asking)) : start);
  }

  private boolean canStart(Asking asking) {
    UUID supplier = asking.actor().mustActForSome();
    return parties.isVerifiedSupplier(supplier)
        && tenders.hasLotLeft(asking.procurement().id(), supplier);
  }
}
