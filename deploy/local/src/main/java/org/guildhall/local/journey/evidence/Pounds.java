package org.guildhall.local.journey.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** Amounts as people read them. */
public final class Pounds {
  private Pounds() {}

  /** £1,234.50, or a dash where nothing is known. */
  public static String of(JsonNode amount) {
    return amount.isNumber() ? "£" + String.format(Locale.UK, "%,.2f", amount.decimalValue()) : "–";
  }
}
