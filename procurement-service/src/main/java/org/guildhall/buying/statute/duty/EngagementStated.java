package org.guildhall.buying.statute.duty;

import org.guildhall.buying.statute.Outcome;
import org.guildhall.buying.statute.Rule;
import org.guildhall.buying.statute.RuleRef;
import org.jspecify.annotations.Nullable;

/** Preliminary market engagement was notified, or the tender notice says why not (s.17). */
public final class EngagementStated implements Rule<EngagementStated.Facts> {
  private static final RuleRef REF = RuleRef.ofTheAct("engagement-stated", 1, "s.17(1)");

  /**
   * @param engaged whether suppliers were engaged beforehand, as by answering a challenge; null
   *     when it is not known
   * @param noticeOrReasons whether a notice was published, or it is stated why none was
   */
  public record Facts(@Nullable Boolean engaged, boolean noticeOrReasons) {}

  @Override
  public RuleRef ref() {
    return REF;
  }

  @Override
  public Outcome assess(Facts facts) {
    if (facts.engaged() == null) {
      return new Outcome.NotAssessed("It is not known whether suppliers were engaged.");
    }
    if (!facts.engaged()) {
      return new Outcome.NotAssessed("There was no preliminary market engagement.");
    }
    return facts.noticeOrReasons()
        ? new Outcome.Met("An engagement notice, or reasons for having none, are stated.")
        : new Outcome.Breached("State why no preliminary market engagement notice was published.");
  }
}
