package org.guildhall.buying.award.standstill;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The standstills that award notices began. */
@ApplicationScoped
public class StandstillPeriods implements PanacheRepositoryBase<StandstillPeriod, UUID> {

  /** An award notice is public: standstill lasts to the end of that day. */
  public void begin(UUID procurementId, LocalDate endsOn) {
    persist(new StandstillPeriod(procurementId, endsOn));
  }

  /** The last day of a procurement's standstill, once its award notice is public. */
  public Optional<LocalDate> endOf(UUID procurementId) {
    return findByIdOptional(procurementId).map(StandstillPeriod::endsOn);
  }
}
