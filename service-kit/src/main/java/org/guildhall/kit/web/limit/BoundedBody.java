package org.guildhall.kit.web.limit;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;

/** Ends the request where its body becomes larger than it may be, whatever it said before. */
final class BoundedBody extends FilterInputStream {
  private final long limit;
  private long count;

  BoundedBody(InputStream body, long limit) {
    super(body);
    this.limit = limit;
  }

  static ProblemException tooLarge(long limit) {
    return ProblemException.of(
        KitProblem.TOO_LARGE, "The body of this request may have " + limit + " bytes at most");
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read >= 0) {
      add(1);
    }
    return read;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    if (read > 0) {
      add(read);
    }
    return read;
  }

  @Override
  public long skip(long bytes) throws IOException {
    long skipped = super.skip(bytes);
    add(skipped);
    return skipped;
  }

  private void add(long bytes) {
    count += bytes;
    if (count > limit) {
      throw tooLarge(limit);
    }
  }
}
