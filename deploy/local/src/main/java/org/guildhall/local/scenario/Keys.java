package org.guildhall.local.scenario;

import java.util.UUID;

/** Which idempotency key a step is posted under. */
@FunctionalInterface
public interface Keys {

  /** The key of a step, by its name. */
  String of(String step);

  /** Every run does everything again. */
  static Keys fresh() {
    return step -> UUID.randomUUID().toString();
  }

  /** However often the scenario is run, each step has its effect once. */
  static Keys once(String scenario) {
    return step -> scenario + "-" + step;
  }
}
