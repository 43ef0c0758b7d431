package org.guildhall.local.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guildhall.local.LocalStackException;
import org.guildhall.local.client.Api;
import org.guildhall.local.client.Session;

/** Councils that are known from imported notices and that nobody has registered yet. */
final class ImportedCouncils {
  private static final String PATH = "/api/v1/organisations?q=council&status=PENDING&limit=100";
  private static final Set<String> USABLE_SCHEMES = Set.of("GB-PPON", "GB-LAE");

  private final Session operator;

  ImportedCouncils(Session operator) {
    this.operator = operator;
  }

  /** As many as are wanted, or an advice. */
  List<JsonNode> find(int wanted) {
    List<JsonNode> found = new ArrayList<>();
    Optional<String> after = Optional.of("");
    while (found.size() < wanted && after.isPresent()) {
      JsonNode page = operator.get(Api.MARKET, PATH + after.get()).body();
      for (JsonNode one : page.path("items")) {
        if (found.size() < wanted && isPlayable(one)) {
          found.add(one);
        }
      }
      after =
          Optional.ofNullable(page.path("next").textValue())
              .filter(next -> !next.isEmpty())
              .map(next -> "&after=" + next);
    }
    if (found.size() < wanted) {
      throw new LocalStackException(
          "The journey needs %d more councils from published notices, %d are here. Import some first: ./guildhall import ocds FILE|DIR"
              .formatted(wanted, found.size()));
    }
    return found;
  }

  /** As its people describe it when they register it. */
  static Map<String, Object> registration(JsonNode known) {
    JsonNode identifier = identifier(known).orElseThrow();
    return Map.of(
        "name", known.path("name").asText(),
        "kind", "UNITARY",
        "identifiers",
            List.of(
                Map.of(
                    "scheme", identifier.path("scheme").asText(),
                    "id", identifier.path("id").asText())));
  }

  private static boolean isPlayable(JsonNode organisation) {
    boolean imported = organisation.path("origin").asText().equals("IMPORTED");
    boolean council =
        organisation.path("name").asText().toLowerCase(Locale.ROOT).contains("council");
    return imported && council && identifier(organisation).isPresent();
  }

  private static Optional<JsonNode> identifier(JsonNode organisation) {
    for (JsonNode identifier : organisation.path("identifiers")) {
      if (USABLE_SCHEMES.contains(identifier.path("scheme").asText())) {
        return Optional.of(identifier);
      }
    }
    return Optional.empty();
  }
}
