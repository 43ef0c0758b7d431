package org.guildhall.portal.buyer.procurement;

import io.quarkus.qute.TemplateExtension;
import java.util.stream.Collectors;
import org.guildhall.portal.client.buying.Variant;
import org.guildhall.portal.shared.words.Words;

/** How a variant of the award method is written. */
@TemplateExtension
final class Variants {
  private Variants() {}

  /** "Careful 88.4, Cheap 71". */
  static String totals(Variant variant) {
    return variant.ranking().stream()
        .map(place -> place.name() + " " + Words.grouped(place.total()))
        .collect(Collectors.joining(", "));
  }
}
