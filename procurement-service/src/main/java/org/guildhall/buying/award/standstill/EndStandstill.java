package org.guildhall.buying.award.standstill;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.closing.Closings;
import org.guildhall.kit.facts.change.Changes;

/** Writes and tells that standstill is over, whoever notices it first. */
@ApplicationScoped
public class EndStandstill {
  private final StandstillPeriods periods;
  private final Closings closings;
  private final Changes changes;

  EndStandstill(StandstillPeriods periods, Closings closings, Changes changes) {
    this.periods = periods;
    this.closings = closings;
    this.changes = changes;
  }

  /** Does nothing unless the clock has ended it and nobody has noticed; locks nothing itself. */
  public void ifOver(Procurement procurement, Instant now) {
    if (procurement.isAwardUntold(now)) {
      periods.findById(procurement.id()).ended(now);
      changes.publish(procurement.awarded(closings.of(procurement.id()), now));
    }
  }
}
