package org.guildhall.kit.facts.inbox;

import org.jspecify.annotations.Nullable;

/** This fact can never be taken in, however often it is tried. */
public final class PoisonFactException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param reason in words for an operator
   */
  public PoisonFactException(String reason) {
    this(reason, null);
  }

  public PoisonFactException(String reason, @Nullable Throwable cause) {
    super(reason, cause);
  }
}
