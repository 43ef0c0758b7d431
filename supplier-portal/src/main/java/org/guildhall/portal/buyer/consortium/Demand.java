package org.guildhall.portal.buyer.consortium;

import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the members need together, per item, by member and by quarter. */
@TemplateData
public record Demand(List<Item> items) {
  public Demand {
    items = items == null ? List.of() : List.copyOf(items);
  }

  /** All needs of one item. */
  @TemplateData
  public record Item(
      String item,
      @Nullable String cpv,
      String unit,
      BigDecimal bound,
      BigDecimal boundWithOptions,
      BigDecimal intent,
      BigDecimal intentAtMost,
      List<ByMember> byMember,
      List<ByQuarter> byQuarter) {
    public Item {
      byMember = byMember == null ? List.of() : List.copyOf(byMember);
      byQuarter = byQuarter == null ? List.of() : List.copyOf(byQuarter);
    }
  }

  /** One authority's part of an item. */
  @TemplateData
  public record ByMember(
      UUID organisationId,
      String name,
      BigDecimal bound,
      BigDecimal boundWithOptions,
      BigDecimal intent) {}

  /** What begins in one calendar quarter, such as {@code 2027-Q1}. */
  @TemplateData
  public record ByQuarter(String quarter, BigDecimal bound, BigDecimal intent) {

    /** "April to June 2027". */
    public String months() {
      String year = quarter.substring(0, quarter.indexOf('-'));
      return switch (quarter.charAt(quarter.length() - 1)) {
            case '1' -> "January to March ";
            case '2' -> "April to June ";
            case '3' -> "July to September ";
            default -> "October to December ";
          }
          + year;
    }
  }
}
