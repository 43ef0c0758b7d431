package org.guildhall.local.scenario;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a challenge says.
 *
 * @param wantedFrom months from today
 * @param wantedTo months from today
 */
public record Brief(
    String title,
    String what,
    String affected,
    String tried,
    String outcome,
    String measure,
    List<String> cpv,
    List<String> areas,
    BigDecimal budgetFrom,
    BigDecimal budgetTo,
    String constraints,
    List<String> standards,
    int wantedFrom,
    int wantedTo) {

  /** As the API takes it. */
  public Map<String, Object> request(
      LocalDate today, Instant questionsUntil, Instant responsesUntil) {
    return Map.ofEntries(
        Map.entry("title", title),
        Map.entry("problem", Map.of("what", what, "affected", affected, "tried", tried)),
        Map.entry("outcome", Map.of("statement", outcome, "measure", measure)),
        Map.entry("cpv", cpv),
        Map.entry("areas", areas),
        Map.entry("budget", Map.of("min", budgetFrom, "max", budgetTo)),
        Map.entry("wantedFrom", today.plusMonths(wantedFrom).toString()),
        Map.entry("wantedTo", today.plusMonths(wantedTo).toString()),
        Map.entry("constraints", constraints),
        Map.entry("standards", standards),
        Map.entry("questionsUntil", questionsUntil.toString()),
        Map.entry("responsesUntil", responsesUntil.toString()));
  }
}
