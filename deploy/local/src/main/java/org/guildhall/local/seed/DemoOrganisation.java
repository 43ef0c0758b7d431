package org.guildhall.local.seed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An invented organisation and its people.
 *
 * @param number the last part of an invented procurement organisation number
 * @param members user names with their roles; the first registers the organisation
 */
record DemoOrganisation(
    String name,
    String kind,
    String number,
    String town,
    String postcode,
    String region,
    Optional<Size> size,
    boolean vcse,
    Map<String, List<String>> members) {

  /** Staff, yearly turnover and balance sheet total in pounds. */
  record Size(int staff, long turnover, long balanceSheet) {}

  private static final String REGION = "TLC1";

  static List<DemoOrganisation> all() {
    return Stream.of(councils(), suppliers()).flatMap(List::stream).toList();
  }

  private static List<DemoOrganisation> councils() {
    return List.of(
        council(
            "Northbridge City Council", "UNITARY", "NBCC", "Northbridge", "NX1 1AA", northbridge()),
        council(
            "Eastmere Borough Council",
            "DISTRICT",
            "EMBC",
            "Eastmere",
            "NX4 2BB",
            members(
                "emma.eastmere", List.of("ADMIN", "AUTHOR", "APPROVER", "BUYER", "OPENER"),
                "erik.eastmere", List.of("EVALUATOR"))),
        council(
            "Westholme District Council",
            "DISTRICT",
            "WHDC",
            "Westholme",
            "NX7 3CC",
            members(
                "wes.westholme",
                List.of("ADMIN", "AUTHOR", "APPROVER", "BUYER", "OPENER", "EVALUATOR"))),
        council(
            "Two Rivers Combined Authority",
            "COMBINED_AUTHORITY",
            "TRCA",
            "Northbridge",
            "NX1 4DD",
            members("tara.tworivers", List.of("ADMIN", "BUYER", "BROKER", "APPROVER"))));
  }

  private static List<DemoOrganisation> suppliers() {
    return List.of(
        supplier(
            "Brightpath Digital Ltd",
            "BPDL",
            "sam.brightpath",
            new Size(38, 4_100_000, 1_900_000),
            false),
        supplier("Civic Loop CIC", "CLCI", "una.civicloop", new Size(12, 780_000, 260_000), true),
        supplier(
            "Meridian Systems plc",
            "MSPL",
            "max.meridian",
            new Size(2_400, 310_000_000, 280_000_000),
            false));
  }

  private static Map<String, List<String>> northbridge() {
    return members(
        "nadia.northbridge", List.of("ADMIN", "AUTHOR", "BUYER"),
        "peter.northbridge", List.of("APPROVER", "OPENER"),
        "eva.northbridge", List.of("EVALUATOR"));
  }

  private static DemoOrganisation council(
      String name,
      String kind,
      String number,
      String town,
      String postcode,
      Map<String, List<String>> members) {
    return new DemoOrganisation(
        name, kind, number, town, postcode, REGION, Optional.empty(), false, members);
  }

  private static DemoOrganisation supplier(
      String name, String number, String username, Size size, boolean vcse) {
    return new DemoOrganisation(
        name,
        "SUPPLIER",
        number,
        "Northbridge",
        "NX2 5EE",
        REGION,
        Optional.of(size),
        vcse,
        members(username, List.of("ADMIN", "BIDDER")));
  }

  /** Keeps the order: the first is the founder. */
  private static Map<String, List<String>> members(Object... namesAndRoles) {
    Map<String, List<String>> members = new LinkedHashMap<>();
    for (int i = 0; i < namesAndRoles.length; i += 2) {
      @SuppressWarnings("unchecked")
      List<String> roles = (List<String>) namesAndRoles[i + 1];
      members.put((String) namesAndRoles[i], roles);
    }
    return members;
  }

  String founder() {
    return members.keySet().iterator().next();
  }

  /** As the API wants it. */
  Map<String, Object> description() {
    Map<String, Object> description = new LinkedHashMap<>();
    description.put("name", name);
    description.put("kind", kind);
    description.put(
        "identifiers", List.of(Map.of("scheme", "GB-PPON", "id", "DEMO-0000-" + number)));
    description.put(
        "address",
        Map.of(
            "streetAddress",
            "1 Guildhall Square",
            "locality",
            town,
            "postalCode",
            postcode,
            "countryName",
            "United Kingdom"));
    description.put("region", region);
    size.ifPresent(known ->
        description.put(
            "size",
            Map.of(
                "staff", known.staff(),
                "turnover", known.turnover(),
                "balanceSheet", known.balanceSheet())));
    description.put("vcse", vcse);
    return description;
  }
}
