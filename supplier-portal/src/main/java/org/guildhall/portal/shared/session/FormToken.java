package org.guildhall.portal.shared.session;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/**
 * How pages write the token of their forms: never twice alike. Pages are compressed, and how long a
 * compressed page is tells what in it is the same; whoever makes a browser open a search for
 * guesses, and sees how much comes over the line, would find out a token letter by letter. What is
 * written is random bytes, and the token mixed with them (ADR 54).
 */
final class FormToken {
  /** Not a letter of a token as the cookie has it. */
  private static final String WRITTEN = ".";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private FormToken() {}

  /** A token, written for one page. */
  static String written(String token) {
    byte[] bytes = Base64.getUrlDecoder().decode(token);
    byte[] random = new byte[bytes.length];
    RANDOM.nextBytes(random);
    byte[] both = Arrays.copyOf(random, 2 * bytes.length);
    System.arraycopy(mixed(bytes, random), 0, both, bytes.length, bytes.length);
    return WRITTEN + ENCODER.encodeToString(both);
  }

  /** The token that was written so; what was not stays as it is, and is none. */
  static String read(String written) {
    if (!written.startsWith(WRITTEN)) {
      return written;
    }
    try {
      byte[] both = Base64.getUrlDecoder().decode(written.substring(WRITTEN.length()));
      int half = both.length / 2;
      return ENCODER.encodeToString(
          mixed(Arrays.copyOfRange(both, half, 2 * half), Arrays.copyOf(both, half)));
    } catch (IllegalArgumentException forged) {
      return written;
    }
  }

  private static byte[] mixed(byte[] one, byte[] other) {
    byte[] mixed = new byte[one.length];
    for (int i = 0; i < one.length; i++) {
      mixed[i] = (byte) (one[i] ^ other[i]);
    }
    return mixed;
  }
}
