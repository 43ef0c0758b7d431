package org.guildhall.buying.statute.gate;

import java.time.LocalDate;
import java.util.List;

/**
 * What the rules of a step said.
 *
 * @param factsOn the day the facts are of
 * @param checks in the order of the gate
 */
public record Answer(Step step, LocalDate factsOn, List<Check> checks) {
  public Answer {
    checks = List.copyOf(checks);
  }

  /** Whether the step may be taken. */
  public boolean isOpen() {
    return checks.stream().noneMatch(Check::blocks);
  }

  /** The breaches that keep the step from being taken, in the order of the gate. */
  public List<Check> blocking() {
    return checks.stream().filter(Check::blocks).toList();
  }
}
