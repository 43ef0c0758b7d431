package org.guildhall.marketplace.market.challenge;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.base.input.Input;
import org.guildhall.kit.base.input.Text;

/** What came of a challenge, as its council says it. */
@Schema(name = "OutcomeRequest")
public record ResultRequest(
    @NotNull ChallengeResult.Kind kind, @NotBlank @Text(4_000) String statement) {

  /** The statement is stripped. */
  public ResultRequest {
    statement = Input.required(statement);
  }

  /** As it is recorded. */
  public ChallengeResult result() {
    return new ChallengeResult(kind, statement);
  }
}
