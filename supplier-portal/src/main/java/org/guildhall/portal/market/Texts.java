package org.guildhall.portal.market;

import org.jspecify.annotations.Nullable;

/** Small request bodies. */
public final class Texts {
  private Texts() {}

  /** Why. */
  public record Reason(@Nullable String reason) {}

  /** A question or an answer. */
  public record Text(@Nullable String text) {}

  /** What came of a challenge. */
  public record Outcome(@Nullable String kind, @Nullable String statement) {}
}
