package org.guildhall.local.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Something the councils need; each becomes a lot.
 *
 * @param quantities by council, what it binds itself to
 * @param options by council, what it may buy on top; empty for none at all
 * @param previousPrices by council, what it pays for a unit today
 * @param maximumPrice what nobody pays more than
 */
public record Need(
    String name,
    String unit,
    String cpv,
    List<String> quantities,
    List<String> options,
    List<String> previousPrices,
    String maximumPrice) {

  /** The council's line of demand on the challenge. */
  public Map<String, Object> demandLine(int council, LocalDate start) {
    BigDecimal quantity = quantity(council);
    BigDecimal previous = new BigDecimal(previousPrices.get(council));
    return Map.of(
        "cpv", cpv,
        "item", name,
        "unit", unit,
        "quantity", quantity,
        "annualBudget", quantity.multiply(previous),
        "previousUnitPrice", previous,
        "earliestStart", start.toString());
  }

  /** The council's line of its commitment to the consortium. */
  public Map<String, Object> commitmentLine(int council, LocalDate start) {
    Map<String, Object> line = new HashMap<>();
    line.put("item", name);
    line.put("cpv", cpv);
    line.put("unit", unit);
    line.put("quantity", quantity(council));
    if (!options.isEmpty()) {
      line.put("optionQuantity", new BigDecimal(options.get(council)));
    }
    line.put("maximumUnitPrice", new BigDecimal(maximumPrice));
    line.put("previousUnitPrice", new BigDecimal(previousPrices.get(council)));
    line.put("startsOn", start.toString());
    return line;
  }

  BigDecimal quantity(int council) {
    return new BigDecimal(quantities.get(council));
  }
}
