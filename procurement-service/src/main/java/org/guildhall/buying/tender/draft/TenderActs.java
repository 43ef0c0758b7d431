package org.guildhall.buying.tender.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.buying.procurement.procedure.ActSource;
import org.guildhall.buying.procurement.procedure.Asking;
import org.guildhall.buying.procurement.procedure.NextAct;

/** A supplier begins a tender. */
@ApplicationScoped
class TenderActs implements ActSource {
  @Override
  public Set<Act> acts() {
    return Set.of(Act.START_TENDER);
  }

  @Override
  public List<NextAct> next(Asking asking) {
    return List.of(asking.may(Act.START_TENDER).until(asking.procurement().tendersUntil()));
  }
}
