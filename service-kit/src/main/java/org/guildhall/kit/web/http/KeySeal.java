package org.guildhall.kit.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The body that is kept for an idempotency key opens only with that key, which is not kept: who
 * reads the table learns neither it nor what was sent. It is worth as much as the key is hard to
 * guess.
 */
final class KeySeal {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] key;
  private final byte[] about;

  /**
   * @param about whose key it is, and for what: an answer opens for nobody else and nowhere else
   */
  KeySeal(String key, String about) {
    this.key = key.getBytes(UTF_8);
    this.about = about.getBytes(UTF_8);
  }

  /** By what the key is found again; hexadecimal. */
  String name() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }

  /** By what a request is recognised from its hash; hexadecimal. */
  String mark(String requestHash) {
    return HexFormat.of().formatHex(derived("request " + requestHash));
  }

  /** The text, to be read with this key only; Base64. */
  String close(String text) {
    try {
      byte[] nonce = new byte[NONCE_BYTES];
      RANDOM.nextBytes(nonce);
      byte[] closed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(text.getBytes(UTF_8));
      byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + closed.length);
      System.arraycopy(closed, 0, all, NONCE_BYTES, closed.length);
      return Base64.getEncoder().encodeToString(all);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("The answer could not be sealed", impossible);
    }
  }

  /** What was closed with this key. */
  String open(String closed) {
    try {
      byte[] all = Base64.getDecoder().decode(closed);
      byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, nonce);
      return new String(cipher.doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES), UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException broken) {
      throw new IllegalStateException("The kept answer was not sealed with this key", broken);
    }
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(
        mode, new SecretKeySpec(derived("answer"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(about);
    return cipher;
  }

  private byte[] derived(String purpose) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update(("guildhall idempotency " + purpose + "\n").getBytes(UTF_8));
      return mac.doFinal(about);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java has HMAC-SHA-256", impossible);
    }
  }
}
