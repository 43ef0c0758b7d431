package org.guildhall.marketplace.input;

import org.jspecify.annotations.Nullable;

/** Why somebody does what they do. */
public record ReasonRequest(@Nullable String reason) {

  private static final int LONG = 4000;

  /** The reason; it is required. */
  public String checked() {
    FieldChecks checks = new FieldChecks();
    String text = checks.required("reason", reason, LONG);
    checks.mustBeFine();
    return text;
  }
}
