package org.guildhall.buying.procurement.closing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a procurement comes to its end, as its view and its facts show it; the features that end it
 * keep it.
 *
 * @param standstillEndsOn the last day of standstill, once an award notice is public
 * @param terminationReason why it ended without award, if it did
 */
public record Closing(@Nullable LocalDate standstillEndsOn, @Nullable String terminationReason) {
  /** Nothing yet. */
  public static final Closing NONE = new Closing(null, null);
}
