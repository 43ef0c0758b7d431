package org.guildhall.local.journey;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.guildhall.local.scenario.Brief;
import org.guildhall.local.scenario.ConsortiumPlan;
import org.guildhall.local.scenario.Criterion;
import org.guildhall.local.scenario.Need;
import org.guildhall.local.scenario.ProcurementTerms;

/** What is bought, by how much, who offers what and who scores how: the figures of the journey. */
final class Figures {
  static final String TITLE = "Reporting and resolving missed collections together";

  /** What the lead asks the market for. */
  static final Brief BRIEF =
      new Brief(
          TITLE,
          "Missed collections are reported by telephone and tracked on paper.",
          "Residents who report twice, and crews who drive twice.",
          "Each council has tried a form of its own; none reaches the cab.",
          "A missed collection is put right within two working days.",
          "Share of reports closed within two working days: 92 %.",
          List.of("48445000", "72212000"),
          List.of("UK"),
          new BigDecimal("400000"),
          new BigDecimal("1500000"),
          "Works with the depots' existing round data.",
          List.of("WCAG 2.2 AA", "Open Referral UK"),
          4,
          40);

  /** What the councils need; each becomes a lot. */
  static final List<Need> NEEDS =
      List.of(
          new Need(
              "Case management licences",
              "licence and year",
              "48445000",
              List.of("420", "180", "260", "150", "90"),
              List.of("420", "180", "260", "150", "90"),
              List.of("212.00", "248.50", "231.00", "256.00", "274.90"),
              "235.00"),
          new Need(
              "Resident self-service accounts",
              "thousand accounts and year",
              "72212000",
              List.of("310", "95", "140", "120", "60"),
              List.of("310", "95", "140", "120", "60"),
              List.of("610.00", "742.00", "688.00", "705.00", "799.00"),
              "700.00"),
          new Need(
              "Data migration and integration days",
              "day",
              "72322000",
              List.of("160", "70", "95", "85", "40"),
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

  /** Under which rules they buy together. */
  static final ConsortiumPlan CONSORTIUM =
      new ConsortiumPlan(
          "Collections together",
          75,
          "A member that leaves after the notice bears its committed share.",
          "Each member bears what it caused; otherwise by volume.",
          5,
          "We buy together under these rules, share at equal price …",
          IntStream.range(100, 105).mapToObj(decision -> "Cabinet 2026/" + decision).toList());

  /** What the tender notice says. */
  static final ProcurementTerms TERMS =
      new ProcurementTerms(
          TITLE,
          "Case management, resident self-service and migration for five councils,"
              + " bought jointly; one contract for each buyer and lot.",
          CRITERIA,
          40,
          Map.of(
              "reasonsNoEngagement",
              "The responses to the challenge showed a mature market.",
              "paymentTerms",
              "30 days from a valid invoice.",
              "risks",
              "Depot systems may change during the term."),
          new ProcurementTerms.Dates(3, 7, 2),
          "Requirements of the five councils, per lot.");

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

  /** A tender: whose, for which lot, at which unit price, and what the panel makes of it. */
  record Bid(int supplier, int lot, String unitPrice, List<Integer> scores) {

    String key() {
      return supplier + "-" + lot;
    }
  }

  /** A supplier. */
  record Supplier(String name, String companyNumber, int staff, boolean vcse) {}
}
