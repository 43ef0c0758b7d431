package org.guildhall.kit.base.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;

/**
 * The body of a request that is a file. A client that goes away is no failure of ours, unlike a
 * disk that is full. Closing reads what has not been read, also of a request that is refused: the
 * client reads the answer only when it has sent everything.
 */
public final class ClientBody extends FilterInputStream {

  public ClientBody(InputStream body) {
    super(body);
  }

  /**
   * @throws ProblemException when the client goes away or sends nothing for too long
   */
  @Override
  public int read() {
    try {
      return super.read();
    } catch (IOException gone) {
      throw brokeOff(gone);
    }
  }

  /**
   * @throws ProblemException when the client goes away or sends nothing for too long
   */
  @Override
  public int read(byte[] target, int offset, int length) {
    try {
      return super.read(target, offset, length);
    } catch (IOException gone) {
      throw brokeOff(gone);
    }
  }

  private static ProblemException brokeOff(IOException gone) {
    ProblemException problem =
        ProblemException.of(KitProblem.INVALID_INPUT, "The upload broke off. Try again");
    problem.addSuppressed(gone);
    return problem;
  }

  @Override
  public void close() {
    try {
      super.close();
    } catch (IOException gone) {
      // Nobody is there to be answered.
    }
  }
}
