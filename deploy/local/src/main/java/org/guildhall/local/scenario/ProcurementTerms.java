package org.guildhall.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What the tender notice says beside what the members committed themselves to.
 *
 * @param criteria of every lot
 * @param priceWeight the rest of the hundred
 * @param statements further fields of the plan, by their name
 * @param dates how much later than the earliest lawful dates
 * @param requirements text of the procurement's document
 */
public record ProcurementTerms(
    String title,
    String description,
    List<Criterion> criteria,
    int priceWeight,
    Map<String, String> statements,
    Dates dates,
    String requirements) {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final int CONTRACT_AFTER_SIGNATURE = 45;

  /**
   * Days and years to add.
   *
   * @param tendering days more for tenders
   * @param award days more until the award
   * @param extension years after three by which the contract may be extended
   */
  public record Dates(int tendering, int award, int extension) {}

  Map<String, Object> begin(String consortium) {
    return Map.of(
        "consortiumId", consortium,
        "title", title,
        "description", description,
        "procedure", "OPEN",
        "category", "SERVICES");
  }

  /**
   * The proposed plan with criteria, formula and dates.
   *
   * @param earliest lawful dates, as the estimate states them
   */
  ObjectNode plan(JsonNode proposed, JsonNode earliest) {
    ObjectNode plan = proposed.deepCopy();
    plan.retain("title", "description", "category", "lots");
    for (JsonNode lot : plan.withArray("lots")) {
      ((ObjectNode) lot)
          .retain("id", "title", "description", "cpv", "reserve", "items", "criteria");
      criteria(((ObjectNode) lot).putArray("criteria"));
    }
    plan.putObject("priceFormula").put("kind", "LOWEST_RATIO").put("decimals", 2);
    plan.put("tieBreak", "HIGHER_QUALITY");
    plan.put("conflictsAssessed", true);
    plan.put("conflictsStatement", "Assessed for officers and panel; none found.");
    statements.forEach(plan::put);
    timetable(plan.putObject("timetable"), earliest);
    return plan;
  }

  private void criteria(ArrayNode all) {
    criteria.forEach(criterion -> criterion.writeTo(all.addObject()));
    all.addObject().put("name", "Price").put("kind", "PRICE").put("weight", priceWeight);
  }

  private void timetable(ObjectNode timetable, JsonNode earliest) {
    LocalDate deadline = day(earliest, "tendersUntil").plusDays(dates.tendering());
    LocalDate start = day(earliest, "earliestSignature").plusDays(CONTRACT_AFTER_SIGNATURE);
    timetable.put("publishOn", day(earliest, "tenderNotice").toString());
    timetable.put("questionsUntil", at(day(earliest, "questionsUntil"), LocalTime.of(9, 0)));
    timetable.put("tendersUntil", at(deadline, LocalTime.NOON));
    timetable.put("awardPlanned", day(earliest, "awardNotice").plusDays(dates.award()).toString());
    timetable.put("contractStart", start.toString());
    timetable.put("contractEnd", start.plusYears(3).toString());
    timetable.put("contractMaxEnd", start.plusYears(3 + dates.extension()).toString());
  }

  private static LocalDate day(JsonNode dates, String which) {
    return LocalDate.parse(dates.path(which).path("value").asText());
  }

  private static String at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(LONDON).toInstant().toString();
  }
}
