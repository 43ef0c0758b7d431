package org.guildhall.kit.testing.fuzz;

import java.util.Locale;

/**
 * What came back.
 *
 * @param status {@link #NOTHING} when the connection was closed without an answer, {@link #HUNG}
 *     when there was none in time
 * @param head the status line and the headers
 * @param body as it came, perhaps in chunks
 */
public record Answered(int status, String head, String body) {
  public static final int NOTHING = 0;
  public static final int HUNG = -1;
  private static final int OURS = 500;

  /** No bad input may end so. */
  public boolean isNoneOrOurFault() {
    return status <= NOTHING || status >= OURS;
  }

  /** Whether a header of this name has a value that begins so. */
  public boolean has(String header, String value) {
    return head.lines()
        .map(line -> line.toLowerCase(Locale.ROOT))
        .anyMatch(line ->
            line.startsWith(
                header.toLowerCase(Locale.ROOT) + ": " + value.toLowerCase(Locale.ROOT)));
  }

  @Override
  public String toString() {
    return switch (status) {
      case NOTHING -> "nothing: the connection was closed";
      case HUNG -> "nothing in time: it hangs";
      default -> status + " " + body.substring(0, Math.min(body.length(), 300)).replace('\n', ' ');
    };
  }
}
