package org.guildhall.local.seed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guildhall.local.client.Role;

/**
 * An invented organisation and its people.
 *
 * @param number the last part of an invented procurement organisation number
 * @param members the first registers the organisation
 */
record DemoOrganisation(
    String name,
    String kind,
    String number,
    Place place,
    Optional<Size> size,
    boolean vcse,
    List<Member> members) {

  private static final String REGION = "TLC1";

  /** Where it sits. */
  record Place(String town, String postcode) {

    private Map<String, Object> address() {
      return Map.of(
          "streetAddress",
          "1 Guildhall Square",
          "locality",
          town,
          "postalCode",
          postcode,
          "countryName",
          "United Kingdom");
    }
  }

  /** Staff, yearly turnover and balance sheet total in pounds. */
  record Size(int staff, long turnover, long balanceSheet) {

    private Map<String, Object> description() {
      return Map.of("staff", staff, "turnover", turnover, "balanceSheet", balanceSheet);
    }
  }

  /** Somebody who works for it, by user name. */
  record Member(String username, Set<Role> roles) {}

  String founder() {
    return members.getFirst().username();
  }

  /** As the API wants it. */
  Map<String, Object> description() {
    Map<String, Object> description = new LinkedHashMap<>();
    description.put("name", name);
    description.put("kind", kind);
    description.put(
        "identifiers", List.of(Map.of("scheme", "GB-PPON", "id", "DEMO-0000-" + number)));
    description.put("address", place.address());
    description.put("contactPoint", Map.of("email", "enquiries." + number + "@example.org"));
    description.put("region", REGION);
    size.ifPresent(known -> description.put("size", known.description()));
    description.put("vcse", vcse);
    return description;
  }
}
