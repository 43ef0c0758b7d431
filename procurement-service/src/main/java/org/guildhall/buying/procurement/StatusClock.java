package org.guildhall.buying.procurement;

import java.time.Instant;
import java.time.LocalDate;
import org.guildhall.buying.procurement.procedure.ProcurementStatus;
import org.guildhall.buying.procurement.procedure.Stage;
import org.guildhall.kit.base.time.UkDates;
import org.jspecify.annotations.Nullable;

/** Which stage is recorded, and when the clock ends it; pure. */
final class StatusClock {
  private StatusClock() {}

  /** Standstill lasts to the end of its last day in London, longer while a claim blocks it. */
  static Stage stage(
      ProcurementStatus recorded,
      @Nullable Instant publishedAt,
      @Nullable Instant tendersUntil,
      @Nullable LocalDate standstillEndsOn,
      boolean standstillBlocked) {
    if (recorded == ProcurementStatus.PUBLISHED && publishedAt != null) {
      return new Stage(ProcurementStatus.TENDERING, tendersUntil);
    }
    return recorded == ProcurementStatus.STANDSTILL
            && standstillEndsOn != null
            && !standstillBlocked
        ? new Stage(recorded, UkDates.endOf(standstillEndsOn))
        : new Stage(recorded, null);
  }
}
