package org.guildhall.local.journey;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is bought, by how much, who offers what and who scores how: the figures of the journey. */
final class Figures {
  static final String TITLE = "Reporting and resolving missed collections together";

  /** What the councils need; each becomes a lot. */
  static final List<Item> ITEMS =
      List.of(
          new Item(
              "Case management licences",
              "licence and year",
              "48445000",
              "Officers see, plan and close every report in one place",
              List.of("420", "180", "260", "150", "90"),
              List.of("212.00", "248.50", "231.00", "256.00", "274.90"),
              "235.00"),
          new Item(
              "Resident self-service accounts",
              "thousand accounts and year",
              "72212000",
              "Residents report, follow and confirm without telephoning",
              List.of("310", "95", "140", "120", "60"),
              List.of("610.00", "742.00", "688.00", "705.00", "799.00"),
              "700.00"),
          new Item(
              "Data migration and integration days",
              "day",
              "72322000",
              "Existing records move over, and the depots' systems are connected",
              List.of("160", "70", "95", "85", "40"),
              List.of("780.00", "825.00", "790.00", "810.00", "860.00"),
              "800.00"));

  /** Quality criteria of every lot; price has the rest of the hundred. */
  static final List<Criterion> CRITERIA =
      List.of(
          new Criterion(
              "Service for residents",
              35,
              2,
              "How will a resident know at every moment what happens with a report?"),
          new Criterion(
              "Delivery and exit", 25, null, "How do you start, and how do we leave again?"));

  static final int PRICE_WEIGHT = 40;

  /** Who tenders; lots count from 0 and prices are per unit. */
  static final List<Bid> BIDS =
      List.of(
          new Bid(0, 0, "186.40", List.of(4, 4)),
          new Bid(0, 2, "702.00", List.of(4, 3)),
          new Bid(1, 0, "179.90", List.of(3, 3)),
          new Bid(1, 1, "588.00", List.of(4, 4)),
          new Bid(2, 0, "171.00", List.of(1, 3)),
          new Bid(3, 1, "561.50", List.of(3, 4)),
          new Bid(4, 1, "549.00", List.of(3, 2)),
          new Bid(4, 2, "688.00", List.of(3, 3)),
          new Bid(5, 2, "655.00", List.of(4, 4)));

  /** The tender that is submitted, then replaced by a better one. */
  static final Bid REPLACED = BIDS.get(2);

  static final String PRICE_BEFORE_REPLACEMENT = "199.00";

  /** The tender that is withdrawn before the deadline; not among those that count. */
  static final Bid WITHDRAWN = new Bid(3, 0, "168.00", List.of(4, 4));

  /** The tender that is ready but comes too late. */
  static final Bid LATE = new Bid(5, 1, "530.00", List.of(4, 4));

  static final List<Supplier> SUPPLIERS =
      List.of(
          new Supplier("Alderbrook Digital Ltd", "09506232", 28, false),
          new Supplier("Bellwether Civic Systems Ltd", "08811347", 140, false),
          new Supplier("Cinder Path Software Ltd", "11402296", 9, false),
          new Supplier("Dovecote Community Tech CIC", "10233918", 17, true),
          new Supplier("Estuary Data Services Ltd", "07640025", 61, false),
          new Supplier("Fenland Public Works plc", "04102873", 1900, false));

  private Figures() {}

  /**
   * Something the councils need.
   *
   * @param quantities by council, what it binds itself to
   * @param previousPrices by council, what it pays for a unit today
   */
  record Item(
      String name,
      String unit,
      String cpv,
      String description,
      List<String> quantities,
      List<String> previousPrices,
      String maximumPrice) {

    Map<String, Object> demandLine(int council, String start) {
      BigDecimal quantity = new BigDecimal(quantities.get(council));
      BigDecimal previous = new BigDecimal(previousPrices.get(council));
      return Map.of(
          "cpv", cpv,
          "item", name,
          "unit", unit,
          "quantity", quantity,
          "annualBudget", quantity.multiply(previous),
          "previousUnitPrice", previous,
          "earliestStart", start);
    }

    Map<String, Object> commitmentLine(int council, String start) {
      return Map.of(
          "item",
          name,
          "cpv",
          cpv,
          "unit",
          unit,
          "quantity",
          new BigDecimal(quantities.get(council)),
          "optionQuantity",
          new BigDecimal(quantities.get(council)),
          "maximumUnitPrice",
          new BigDecimal(maximumPrice),
          "previousUnitPrice",
          new BigDecimal(previousPrices.get(council)),
          "startsOn",
          start);
    }
  }

  /** A quality criterion. */
  record Criterion(String name, int weight, @Nullable Integer minimumScore, String question) {}

  /** A tender: whose, for which lot, at which unit price, and what the panel makes of it. */
  record Bid(int supplier, int lot, String unitPrice, List<Integer> scores) {

    String key() {
      return supplier + "-" + lot;
    }
  }

  /** A supplier. */
  record Supplier(String name, String companyNumber, int staff, boolean vcse) {}
}
