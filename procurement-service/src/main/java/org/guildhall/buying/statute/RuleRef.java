package org.guildhall.buying.statute;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Names a rule so that what was evaluated can be stored and checked later.
 *
 * @param id stable, for example {@code pa2023.tendering-period}
 * @param version raised whenever the rule's arithmetic or text changes
 * @param section where it comes from, for example {@code PA2023 s.54}
 * @param from first day in force
 * @param to last day in force, if it has ended
 */
public record RuleRef(
    String id, int version, String section, LocalDate from, @Nullable LocalDate to) {

  /** The day the Procurement Act 2023 came into force for local government. */
  static final LocalDate ACT_IN_FORCE = LocalDate.of(2025, 2, 24);

  /** A rule of the Act, in force since it came into force. */
  public static RuleRef ofTheAct(String id, int version, String section) {
    return new RuleRef("pa2023." + id, version, "PA2023 " + section, ACT_IN_FORCE, null);
  }

  /** Something the law leaves open and this service assumes, openly. */
  public static RuleRef practice(String id, int version, String what) {
    return new RuleRef("practice." + id, version, what, ACT_IN_FORCE, null);
  }

  boolean inForce(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
