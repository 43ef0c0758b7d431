package org.guildhall.buying.consortium;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The hash members accept an agreement by: SHA-256 of its text in UTF-8, lower-case hex. With an
 * annexed document a zero byte and the document's own SHA-256, in lower-case hex, follow the text.
 * No text has a zero byte in it, so that no text alone has the hash of a text with a document.
 */
final class Agreements {
  private Agreements() {}

  /**
   * @param annex SHA-256 of the annexed document, in lower-case hex; null without one
   */
  static String hash(String text, @Nullable String annex) {
    var hashed = annex == null ? text : text + '\0' + annex;
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(hashed.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
