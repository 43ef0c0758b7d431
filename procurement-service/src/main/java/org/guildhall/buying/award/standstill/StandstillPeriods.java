package org.guildhall.buying.award.standstill;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.base.time.UkDates;

/** The standstills that award notices began. */
@ApplicationScoped
public class StandstillPeriods implements PanacheRepositoryBase<StandstillPeriod, UUID> {

  /** An award notice is public: standstill lasts to the end of that day. */
  public void begin(UUID procurementId, LocalDate endsOn) {
    persist(new StandstillPeriod(procurementId, endsOn));
  }

  /** Whether its last day has passed, with or without a claim that still blocks. */
  boolean isOver(UUID procurementId, Instant now) {
    return endOf(procurementId).filter(day -> !now.isBefore(UkDates.endOf(day))).isPresent();
  }

  /** The last day of a procurement's standstill, once its award notice is public. */
  public Optional<LocalDate> endOf(UUID procurementId) {
    return findByIdOptional(procurementId).map(StandstillPeriod::endsOn);
  }
}
