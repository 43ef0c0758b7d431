package org.guildhall.kit.base.document;

import java.io.InputStream;

/**
 * Keeps documents by the hash of their content: the same bytes are kept once, and what is kept
 * cannot change unnoticed. Who may read one is decided by the caller, each time.
 */
public interface DocumentStore {

  /**
   * Reads the stream to its end and stores it; the caller closes it.
   *
   * @throws org.guildhall.kit.base.problem.ProblemException TOO_LARGE or UNSUPPORTED_TYPE
   */
  StoredDocument put(InputStream content, DocumentLimits limits);

  /**
   * The content; the caller closes it.
   *
   * @throws org.guildhall.kit.base.problem.ProblemException NOT_FOUND
   */
  InputStream get(ContentHash hash);

  boolean exists(ContentHash hash);
}
