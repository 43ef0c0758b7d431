package org.guildhall.e2e;

import java.util.List;

/** What is bought, by whom and for how much: the figures of the main job. */
final class Figures {
  /** Distinguishes this run from earlier ones in the same installation (-Djourney.mark=…). */
  private static final String MARK = mark();

  static final String CHALLENGE = "Residents report a missed bin three times" + MARK;
  static final String CONSORTIUM = "Bins together" + MARK;
  static final String PROCUREMENT = "Missed bin reporting for three councils" + MARK;
  static final String QUESTION = "Do the crews carry a tablet in the cab?";
  static final String CLARIFICATION = "May we quote prices with pence?";

  static final String LICENCE = "Case management licence";
  static final String MIGRATION = "Data migration day";

  static final String LOT_1 = "Lot 1: " + LICENCE;
  static final String LOT_2 = "Lot 2: " + MIGRATION;
  static final String SERVICE = "Service for residents";
  static final String EXIT = "Start and exit";
  static final String METHOD = "Method of migration";

  /** An answer that the panel scores. */
  record Answer(String criterion, String supplier, int lot) {}

  static final List<Answer> ANSWERS =
      List.of(
          new Answer(SERVICE, "Brightpath Digital Ltd", 1),
          new Answer(EXIT, "Brightpath Digital Ltd", 1),
          new Answer(SERVICE, "Civic Loop CIC", 1),
          new Answer(EXIT, "Civic Loop CIC", 1),
          new Answer(METHOD, "Civic Loop CIC", 2));

  /** What one council needs of both items. */
  record Need(
      String council,
      int monthsAhead,
      int licences,
      String licencePrice,
      int days,
      String dayPrice,
      String decision) {}

  static final Need NORTHBRIDGE =
      new Need("Northbridge City Council", 6, 420, "248", 60, "860", "Cabinet 2026/114");
  static final Need EASTMERE =
      new Need("Eastmere Borough Council", 6, 180, "271.50", 25, "910", "Executive 26-031");
  static final Need WESTHOLME =
      new Need("Westholme District Council", 9, 150, "263", 20, "885", "Policy committee 7/2026");
  static final List<Need> NEEDS = List.of(NORTHBRIDGE, EASTMERE, WESTHOLME);

  private Figures() {}

  private static String mark() {
    String given = System.getProperty("journey.mark", "");
    return given.isBlank() ? "" : " (" + given + ")";
  }
}
