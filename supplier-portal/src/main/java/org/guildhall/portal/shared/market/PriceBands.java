package org.guildhall.portal.shared.market;

import io.quarkus.qute.TemplateExtension;
import org.guildhall.portal.client.market.PriceBand;
import org.guildhall.portal.shared.words.Words;

/** Indicative prices as people read them. */
@TemplateExtension
public final class PriceBands {
  private static final String UNITS = "units";

  private PriceBands() {}

  /** "1 to 500 units", "Up to 500 units", "500 units or more". */
  public static String quantities(PriceBand band) {
    if (band.toQuantity() != null) {
      String most = Words.counted(band.toQuantity(), UNITS);
      return band.fromQuantity() == null
          ? "Up to " + most
          : Words.grouped(band.fromQuantity()) + " to " + most;
    }
    return band.fromQuantity() == null
        ? "Any quantity"
        : Words.counted(band.fromQuantity(), UNITS) + " or more";
  }
}
