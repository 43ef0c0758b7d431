package org.guildhall.marketplace.market.challenge;

import java.util.Objects;
import org.guildhall.marketplace.input.FieldChecks;
import org.jspecify.annotations.Nullable;

/** What came of a challenge, as its council says it. */
public record OutcomeRequest(Outcome.@Nullable Kind kind, @Nullable String statement) {

  private static final int LONG = 4000;

  public Outcome checked() {
    FieldChecks checks = new FieldChecks();
    Outcome.Kind checkedKind = checks.present("kind", kind);
    String checkedStatement = checks.required("statement", statement, LONG);
    checks.mustBeFine();
    return new Outcome(Objects.requireNonNull(checkedKind), checkedStatement);
  }
}
