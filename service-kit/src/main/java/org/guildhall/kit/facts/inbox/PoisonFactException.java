package org.guildhall.kit.facts.inbox;

import org.jspecify.annotations.Nullable;

/** This fact can never be taken in, however often it is tried. */
public final class PoisonFactException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean forged;

  /**
   * @param reason in words for an operator
   */
  public PoisonFactException(String reason) {
    this(reason, null);
  }

  public PoisonFactException(String reason, @Nullable Throwable cause) {
    this(reason, cause, false);
  }

  private PoisonFactException(String reason, @Nullable Throwable cause, boolean forged) {
    super(reason, cause);
    this.forged = forged;
  }

  /** Its owner never told it. */
  static PoisonFactException notBelieved(String reason) {
    return new PoisonFactException(reason, null, true);
  }

  /** Whether nothing is missed without it. */
  boolean isForged() {
    return forged;
  }
}
