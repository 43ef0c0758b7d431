package org.guildhall.buying.tender.log.kept;

import java.util.Arrays;
import java.util.Base64;

/**
 * A key by which statements and tree heads of this log are verified.
 *
 * @param text as it is published: {@code origin+hash+base64(0x01 ‖ public key)}
 * @param publicKey Ed25519, 32 bytes
 */
record PinnedKey(String text, String origin, byte[] publicKey) {
  private static final int LENGTH = 32;

  /** Reads a published key. */
  static PinnedKey parse(String text) {
    String[] parts = text.split("\\+", 3);
    if (parts.length == 3) {
      byte[] typed = Base64.getDecoder().decode(parts[2]);
      if (typed.length == LENGTH + 1) {
        byte[] publicKey = Arrays.copyOfRange(typed, 1, typed.length);
        if (LogKey.verifierKey(parts[0], publicKey).equals(text)) {
          return new PinnedKey(text, parts[0], publicKey);
        }
      }
    }
    throw new IllegalArgumentException("Not a key of a log: " + text);
  }

  boolean hasSigned(String note) {
    return LogKey.hasSigned(note, origin, publicKey);
  }

  @Override
  public String toString() {
    return text;
  }
}
