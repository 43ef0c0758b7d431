package org.guildhall.portal.search;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What results are narrowed to beside the values chosen; null does not narrow.
 *
 * @param closesFrom with {@code closesUntil}: the first moment at which it may close
 * @param closesUntil the first moment at which it may no longer close
 * @param postedFrom the first moment at which it may have been published
 * @param valueFrom in pounds, without VAT
 * @param valueTo likewise; what has no value, or one in another currency, is left out
 * @param smallFirms only what says that it suits small firms
 * @param buyer words of which the name of one buyer has all
 */
public record SearchFilter(
    @Nullable Instant closesFrom,
    @Nullable Instant closesUntil,
    @Nullable Instant postedFrom,
    @Nullable BigDecimal valueFrom,
    @Nullable BigDecimal valueTo,
    boolean smallFirms,
    @Nullable String buyer) {

  /** Lets everything through. */
  public static final SearchFilter NONE =
      new SearchFilter(null, null, null, null, null, false, null);
}
