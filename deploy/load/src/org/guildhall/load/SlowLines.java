package org.guildhall.load;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A text that comes in as over a poor line: so many pieces of 16 kB, 40 a second. */
final class SlowLines extends InputStream {
  private static final int PIECE = 16 * 1024;
  private static final int MILLIS = 25;

  private final byte[] piece;
  private int left;
  private int next;

  SlowLines(String line, int pieces) {
    this.piece =
        (line + "\n")
            .repeat(PIECE / line.length() + 1)
            .substring(0, PIECE)
            .getBytes(StandardCharsets.US_ASCII);
    this.left = pieces;
    this.next = 0;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (left == 0) {
      return -1;
    }
    int count = Math.min(length, PIECE - next);
    System.arraycopy(piece, next, target, offset, count);
    next += count;
    if (next == PIECE) {
      next = 0;
      left--;
      pause();
    }
    return count;
  }

  private static void pause() {
    try {
      Thread.sleep(MILLIS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
