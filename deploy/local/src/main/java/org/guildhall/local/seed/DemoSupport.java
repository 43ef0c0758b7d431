package org.guildhall.local.seed;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.local.client.Api;
import org.guildhall.local.client.Session;
import org.jspecify.annotations.Nullable;

/** The councils of the demonstration say that they need what a challenge asks for. */
final class DemoSupport {
  private final DemoSessions people;
  private final Instant begun;

  DemoSupport(DemoSessions people, Instant begun) {
    this.people = people;
    this.begun = begun;
  }

  void stateAll(UUID challenge) {
    state(people.nadia(), challenge, "BOUND", 142_000, "0.92");
    state(people.emma(), challenge, "BOUND", 51_000, "1.10");
    state(people.wes(), challenge, "INTENT", 38_000, "1.24");
  }

  /** States how firmly a council wants it; with quantity and price if it knows them. */
  void state(
      Session council,
      UUID challenge,
      String rung,
      @Nullable Integer households,
      @Nullable String previousPrice) {
    Map<String, Object> support = new LinkedHashMap<>();
    support.put("rung", rung);
    if (households != null && previousPrice != null) {
      support.put("quantityBand", Map.of("min", households / 2, "max", households));
      support.put("quantity", households);
      if (rung.equals("BOUND")) {
        support.put("decisionReference", "Cabinet decision 2026/" + households / 1000);
      }
      support.put("lines", List.of(line(households, previousPrice)));
    }
    council.put(Api.MARKET, "/api/v1/challenges/" + challenge + "/support", support);
  }

  private Map<String, Object> line(int households, String previousPrice) {
    LocalDate day = begun.atZone(ZoneId.of("Europe/London")).toLocalDate();
    BigDecimal price = new BigDecimal(previousPrice);
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("cpv", "90511000");
    line.put("item", "Missed collection reporting");
    line.put("unit", "household and year");
    line.put("quantity", households);
    line.put("annualBudget", price.multiply(new BigDecimal(households)));
    line.put("previousUnitPrice", price);
    line.put("earliestStart", day.plusMonths(8).toString());
    line.put("latestStart", day.plusMonths(14).toString());
    line.put("currentContract", currentContract(day.plusMonths(13)));
    line.put("standards", List.of("WCAG 2.2 AA"));
    return line;
  }

  private static Map<String, Object> currentContract(LocalDate end) {
    return Map.of(
        "supplier",
        "Kerbside Records Ltd",
        "end",
        end.toString(),
        "extensions",
        "1 x 12 months",
        "noticePeriodDays",
        90);
  }
}
