package org.guildhall.portal.shared.upload;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file as they come in. Whoever passes them on reads in threads of its own, and may
 * still be reading when its call has ended: the request then takes the stream over, and that reader
 * gets nothing more.
 */
final class FileContent extends InputStream {
  private final Parts parts;
  private final long most;
  private final ReentrantLock reading = new ReentrantLock();
  private byte[] piece = new byte[0];
  private int taken;
  private long passed;
  private boolean ended;
  private boolean takenOver;
  private volatile boolean tooLarge;
  private volatile boolean brokenOff;

  FileContent(Parts parts, long most) {
    this.parts = parts;
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    reading.lock();
    try {
      if (takenOver) {
        throw new IOException("The file is not passed on any longer");
      }
      if (!hasMore()) {
        return -1;
      }
      int n = Math.min(length, piece.length - taken);
      passed += n;
      if (passed > most) {
        tooLarge = true;
        throw new IOException("The file is too large");
      }
      System.arraycopy(piece, taken, target, offset, n);
      taken += n;
      return n;
    } finally {
      reading.unlock();
    }
  }

  /** Whether there is anything in it; nothing of it is taken. */
  boolean isEmpty() throws IOException {
    reading.lock();
    try {
      return passed == 0 && !hasMore();
    } finally {
      reading.unlock();
    }
  }

  /** Whether the browser went away before the file had come in. */
  boolean isBrokenOff() {
    return brokenOff;
  }

  boolean isTooLarge() {
    return tooLarge;
  }

  /** Reads to the end of the file, which nobody gets any longer. */
  void skipRest() throws IOException {
    reading.lock();
    try {
      takenOver = true;
      while (hasMore()) {
        taken = piece.length;
      }
    } finally {
      reading.unlock();
    }
  }

  private boolean hasMore() throws IOException {
    while (taken == piece.length && !ended) {
      switch (next()) {
        case Part.Data(byte[] bytes) -> {
          piece = bytes;
          taken = 0;
        }
        case Part.Begin begin -> throw new IllegalStateException("A field within a file");
        case Part.End end -> ended = true;
        case null -> ended = true;
      }
    }
    return taken < piece.length;
  }

  private @Nullable Part next() throws IOException {
    try {
      return parts.next();
    } catch (IOException gone) {
      brokenOff = true;
      throw gone;
    }
  }
}
