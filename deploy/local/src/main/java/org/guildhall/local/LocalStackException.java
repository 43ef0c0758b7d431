package org.guildhall.local;

/** A part of the local stack could not be started, with the reason and what to do about it. */
public final class LocalStackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Without a cause. */
  public LocalStackException(String message) {
    super(message);
  }

  /** With the cause. */
  public LocalStackException(String message, Throwable cause) {
    super(message, cause);
  }
}
