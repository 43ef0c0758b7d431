package org.guildhall.kit.base.log;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was thrown, told without what is withheld: its type, where it happened, and why. */
final class PlainThrowable extends Throwable {

  private static final long serialVersionUID = 1L;

  private final String type;

  private PlainThrowable(Throwable original, @Nullable PlainThrowable cause) {
    super(shown(original), cause, true, true);
    this.type = original.getClass().getName();
    setStackTrace(original.getStackTrace());
  }

  /** The same, if there is nothing to withhold from it or from what caused it. */
  static Throwable of(Throwable thrown) {
    return isPlain(thrown, seen()) ? thrown : copy(thrown, seen());
  }

  private static boolean isPlain(Throwable thrown, Set<Throwable> seen) {
    if (!seen.add(thrown)) {
      return true;
    }
    String message = thrown.getMessage();
    if (message != null && !Withheld.from(message).equals(message)) {
      return false;
    }
    for (Throwable suppressed : thrown.getSuppressed()) {
      if (!isPlain(suppressed, seen)) {
        return false;
      }
    }
    Throwable cause = thrown.getCause();
    return cause == null || isPlain(cause, seen);
  }

  private static PlainThrowable copy(Throwable original, Set<Throwable> seen) {
    seen.add(original);
    Throwable cause = original.getCause();
    PlainThrowable plain =
        new PlainThrowable(
            original, cause == null || seen.contains(cause) ? null : copy(cause, seen));
    for (Throwable suppressed : original.getSuppressed()) {
      if (!seen.contains(suppressed)) {
        plain.addSuppressed(copy(suppressed, seen));
      }
    }
    return plain;
  }

  private static @Nullable String shown(Throwable thrown) {
    String message = thrown.getMessage();
    return message == null ? null : Withheld.from(message);
  }

  private static Set<Throwable> seen() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  @Override
  public String toString() {
    String message = getMessage();
    return message == null ? type : type + ": " + message;
  }
}
