package org.guildhall.local.verify;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A signed note: lines of text, an empty line, then {@code — origin base64(key hash ‖ signature)}.
 *
 * @param text the signed lines, each with its line feed
 * @param signatures the signature lines
 */
record SignedNote(String text, List<String> signatures) {
  private static final String MARK = "— ";
  private static final int HASH_LENGTH = 4;

  static SignedNote parse(String note) {
    int end = note.lastIndexOf("\n\n");
    if (end < 0 || !note.endsWith("\n")) {
      throw new IllegalArgumentException("Not a signed note");
    }
    return new SignedNote(note.substring(0, end + 1), note.substring(end + 2).lines().toList());
  }

  /** Whether one of the signatures is by this key. */
  boolean isSignedBy(VerifierKey key) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String start = MARK + key.origin() + " ";
    for (String line : signatures) {
      if (line.startsWith(start)) {
        byte[] both = Base64.getDecoder().decode(line.substring(start.length()));
        boolean thisKey =
            both.length > HASH_LENGTH
                && HexFormat.of().formatHex(both, 0, HASH_LENGTH).equals(key.keyHash());
        if (thisKey && key.hasSigned(bytes, Arrays.copyOfRange(both, HASH_LENGTH, both.length))) {
          return true;
        }
      }
    }
    return false;
  }

  List<String> lines() {
    return text.lines().toList();
  }

  /** The rest of the line that begins with this word. */
  Optional<String> value(String word) {
    return text.lines()
        .filter(line -> line.startsWith(word + " "))
        .map(line -> line.substring(word.length() + 1))
        .findFirst();
  }
}
