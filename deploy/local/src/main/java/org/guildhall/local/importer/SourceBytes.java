package org.guildhall.local.importer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A source read byte by byte, remembering its bytes only while told to. What is remembered never
 * grows beyond the given limit: memory depends on the largest release, not on the file.
 */
final class SourceBytes {

  static final int END = -1;
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final int limit;
  private final byte[] buffer = new byte[BUFFER];
  private int next;
  private int filled;

  /** A source that has ended is not asked again. */
  private boolean ended;

  private long offset;
  private long lines;

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream(BUFFER);
  private boolean keeping;
  private int keepFrom;
  private long keptFrom;

  SourceBytes(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** Where the next byte stands. */
  long offset() {
    return offset;
  }

  /** How many line breaks have been passed. */
  long lines() {
    return lines;
  }

  int peek() throws IOException {
    if (ended) {
      return END;
    }
    if (next == filled) {
      keepRead();
      keepFrom = 0;
      filled = in.read(buffer, 0, buffer.length);
      next = 0;
      if (filled <= 0) {
        filled = 0;
        ended = true;
        return END;
      }
    }
    return buffer[next] & 0xFF;
  }

  int read() throws IOException {
    int b = peek();
    if (b != END) {
      next++;
      offset++;
      if (b == '\n') {
        lines++;
      }
    }
    return b;
  }

  int afterSpace() throws IOException {
    int b = peek();
    while (isSpace(b)) {
      read();
      b = peek();
    }
    return b;
  }

  /** Begins to remember with the next byte. */
  void keep() {
    kept.reset();
    keptFrom = offset;
    keepFrom = next;
    keeping = true;
  }

  void forget() {
    keeping = false;
    kept.reset();
  }

  long keptFrom() {
    return keptFrom;
  }

  long keptLength() {
    return offset - keptFrom;
  }

  boolean keptTooMuch() {
    return keeping && offset - keptFrom > limit;
  }

  /** What was remembered, and stops remembering. */
  byte[] take() {
    keepRead();
    byte[] bytes = kept.toByteArray();
    forget();
    return bytes;
  }

  /** Copies what was read of the buffer since the last time, as far as the limit allows. */
  private void keepRead() {
    if (keeping && next > keepFrom) {
      kept.write(buffer, keepFrom, Math.min(next - keepFrom, Math.max(0, limit - kept.size())));
      keepFrom = next;
    }
  }

  private static boolean isSpace(int b) {
    // 0x1E is the record separator of JSON text sequences
    return b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == 0x1E;
  }
}
