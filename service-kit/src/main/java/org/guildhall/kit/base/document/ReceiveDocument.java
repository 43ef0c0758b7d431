package org.guildhall.kit.base.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import org.guildhall.kit.base.problem.ProblemException;

/**
 * Receives a document that anybody may read once it is published: its bytes are the body of the
 * request, its name stands beside them. Nothing of it is anywhere but in the store.
 */
@ApplicationScoped
public class ReceiveDocument {

  private final DocumentStore store;

  ReceiveDocument(DocumentStore store) {
    this.store = store;
  }

  /**
   * Reads the body and stores it; the caller closes it.
   *
   * @param name by which people will open it: it says the same kind as the bytes
   * @throws ProblemException INVALID_INPUT when it is empty or breaks off, TOO_LARGE,
   *     UNSUPPORTED_TYPE
   */
  public StoredDocument receive(ClientBody body, String name) {
    try {
      PushbackInputStream content = new PushbackInputStream(body);
      mustHaveContent(content);
      return store.put(content, DocumentLimits.ofName(name));
    } catch (IOException failed) {
      throw new UncheckedIOException("The document could not be received", failed);
    }
  }

  private static void mustHaveContent(PushbackInputStream content) throws IOException {
    int first = content.read();
    if (first < 0) {
      throw ProblemException.field("file", "The file is empty");
    }
    content.unread(first);
  }

  /** The name as it is kept: nothing in it leads out of a folder or a header. */
  public static String name(String given) {
    return given.strip().replaceAll("[\\p{Cntrl}\"/\\\\]", "_");
  }
}
