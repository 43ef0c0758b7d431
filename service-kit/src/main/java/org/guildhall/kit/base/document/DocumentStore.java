package org.guildhall.kit.base.document;

import java.io.InputStream;
import java.util.function.Consumer;

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
  default StoredDocument put(InputStream content, DocumentLimits limits) {
    return put(content, limits, received -> {});
  }

  /**
   * The same; once everything has come in and before it is kept, the caller notes what will be
   * kept, so that it is found again whatever happens in between.
   *
   * @param note when it throws, nothing is kept
   */
  StoredDocument put(InputStream content, DocumentLimits limits, Consumer<StoredDocument> note);

  /**
   * The content; the caller closes it.
   *
   * @throws org.guildhall.kit.base.problem.ProblemException NOT_FOUND
   */
  InputStream get(ContentHash hash);

  boolean exists(ContentHash hash);

  /**
   * Forgets a document, if it is there. Equal documents are kept once, so this is only for what
   * nobody else can have stored: bytes encrypted under a key of their own.
   */
  void remove(ContentHash hash);
}
