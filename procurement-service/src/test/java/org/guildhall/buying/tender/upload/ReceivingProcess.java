package org.guildhall.buying.tender.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.guildhall.buying.tender.ContentSealing;
import org.guildhall.buying.tender.sealing.ContentKey;
import org.guildhall.kit.base.document.DocumentLimits;
import org.guildhall.kit.base.document.DocumentStore;
import org.guildhall.kit.base.document.StoreInFolder;

/**
 * Receives documents in a process of its own, to be killed: the store's folder, and the id of what
 * the documents consist of. Some come in quickly, one after the other; some never end.
 */
public final class ReceivingProcess {
  private static final int AT_ONCE = 3;
  private static final int SHORT = 200_000;

  private ReceivingProcess() {}

  public static void main(String[] arguments) {
    DocumentStore store = StoreInFolder.at(Path.of(arguments[0]));
    byte[] line = (secret(arguments[1]) + "\n").getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < AT_ONCE; i++) {
      Thread.ofPlatform().start(() -> receive(store, new Lines(line, Long.MAX_VALUE)));
    }
    while (true) {
      receive(store, new Lines(line, SHORT));
    }
  }

  /** Not an argument, since Java writes those into a file of its own. */
  static String secret(String id) {
    return "SECRET-" + id;
  }

  private static void receive(DocumentStore store, InputStream content) {
    var place = new ContentSealing.Place(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    try {
      var stored =
          store.put(
              ContentKey.random().encrypting(content, place.document(UUID.randomUUID())),
              DocumentLimits.anyUpTo(Long.MAX_VALUE));
      store.remove(stored.sha256());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The same line again and again. */
  private static final class Lines extends InputStream {
    private final byte[] line;
    private long left;
    private int next;

    Lines(byte[] line, long bytes) {
      this.line = line;
      this.left = bytes;
    }

    @Override
    public int read() {
      if (left == 0) {
        return -1;
      }
      left--;
      next = (next + 1) % line.length;
      return line[next];
    }
  }
}
