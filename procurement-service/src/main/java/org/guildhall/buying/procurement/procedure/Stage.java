package org.guildhall.buying.procurement.procedure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of where a procurement stands.
 *
 * @param recorded the status that the last act led to
 * @param endsAt from when on the clock alone ends it; null as long as it does not
 */
public record Stage(ProcurementStatus recorded, @Nullable Instant endsAt) {

  /** As it is stored: TENDERING is PUBLISHED, once the tender notice is public. */
  public static Stage recorded(
      ProcurementStatus stored, @Nullable Instant publishedAt, @Nullable Instant endsAt) {
    return stored == ProcurementStatus.PUBLISHED && publishedAt != null
        ? new Stage(ProcurementStatus.TENDERING, endsAt)
        : new Stage(stored, endsAt);
  }

  /** Whether the clock has ended it. */
  public boolean isOver(Instant now) {
    return endsAt != null && !now.isBefore(endsAt);
  }
}
