package org.guildhall.kit.base.input;

import jakarta.validation.constraints.NotBlank;

/** Why somebody does what they do. */
public record ReasonRequest(@NotBlank @Text(4_000) String reason) {

  /** Stripped. */
  public ReasonRequest {
    reason = Input.required(reason);
  }
}
