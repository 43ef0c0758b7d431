package org.guildhall.buying.procurement;

import java.time.Instant;
import java.time.LocalDate;
import org.guildhall.kit.base.time.UkDates;
import org.jspecify.annotations.Nullable;

/** Derives the status from what was recorded and the clock; pure. */
final class StatusClock {
  private StatusClock() {}

  static ProcurementStatus at(
      Instant now,
      ProcurementStatus recorded,
      @Nullable Instant publishedAt,
      @Nullable Instant tendersUntil,
      @Nullable LocalDate standstillEndsOn,
      boolean standstillBlocked) {
    return switch (recorded) {
      case PUBLISHED -> {
        if (publishedAt == null || tendersUntil == null) {
          yield ProcurementStatus.PUBLISHED;
        }
        yield now.isBefore(tendersUntil) ? ProcurementStatus.TENDERING : ProcurementStatus.SEALED;
      }
      case STANDSTILL ->
          standstillIsOver(now, standstillEndsOn, standstillBlocked)
              ? ProcurementStatus.AWARDED
              : ProcurementStatus.STANDSTILL;
      case PLANNED,
          TENDERING,
          SEALED,
          OPENED,
          ASSESSING,
          AWARD_PROPOSED,
          AWARDED,
          CONTRACTED,
          TERMINATED ->
          recorded;
    };
  }

  /** Standstill lasts to the end of its last day in London, longer while a claim blocks it. */
  static boolean standstillIsOver(Instant now, @Nullable LocalDate endsOn, boolean blocked) {
    return endsOn != null && !blocked && UkDates.dateOf(now).isAfter(endsOn);
  }
}
