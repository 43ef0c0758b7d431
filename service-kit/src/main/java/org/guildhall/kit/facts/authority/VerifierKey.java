package org.guildhall.kit.facts.authority;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public half of a service's signing key, in the form of public transparency logs.
 *
 * @param service who signs with it
 * @param text as it is published: {@code service+hash+base64(0x01 ‖ public key)}
 */
public record VerifierKey(String service, String text, PublicKey key) {

  private static final byte ED25519 = 0x01;
  private static final int LENGTH = 32;
  private static final int HASH_LENGTH = 4;
  // What X.509 puts before the 32 bytes of an Ed25519 key.
  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

  static VerifierKey of(String service, PublicKey key) {
    byte[] encoded = key.getEncoded();
    byte[] raw = Arrays.copyOfRange(encoded, encoded.length - LENGTH, encoded.length);
    return new VerifierKey(service, text(service, raw), key);
  }

  /**
   * Reads a published key.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static VerifierKey parse(String text) {
    String[] parts = text.split("\\+", 3);
    byte[] typed = parts.length == 3 ? Base64.getDecoder().decode(parts[2]) : new byte[0];
    if (typed.length == LENGTH + 1) {
      byte[] raw = Arrays.copyOfRange(typed, 1, typed.length);
      if (text(parts[0], raw).equals(text)) {
        return new VerifierKey(parts[0], text, publicKey(raw));
      }
    }
    throw new IllegalArgumentException("Not the verifier key of a service: " + text);
  }

  /** How signatures name the key: eight hex digits. */
  String hash() {
    return text.split("\\+", 3)[1];
  }

  /**
   * @param signature as {@link SigningKey#sign} makes it
   */
  boolean hasSigned(String statement, String signature) {
    String[] parts = signature.split(" ", 2);
    if (parts.length < 2 || !parts[0].equals(hash())) {
      return false;
    }
    try {
      Signature verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(key);
      verifier.update(statement.getBytes(StandardCharsets.UTF_8));
      return verifier.verify(Base64.getDecoder().decode(parts[1]));
    } catch (GeneralSecurityException | IllegalArgumentException notSigned) {
      return false;
    }
  }

  private static String text(String service, byte[] raw) {
    byte[] typed = new byte[LENGTH + 1];
    typed[0] = ED25519;
    System.arraycopy(raw, 0, typed, 1, LENGTH);
    byte[] hash = sha256((service + "\n").getBytes(StandardCharsets.UTF_8), typed);
    return service
        + "+"
        + HexFormat.of().formatHex(hash, 0, HASH_LENGTH)
        + "+"
        + Base64.getEncoder().encodeToString(typed);
  }

  private static PublicKey publicKey(byte[] raw) {
    byte[] encoded = Arrays.copyOf(X509, X509.length + LENGTH);
    System.arraycopy(raw, 0, encoded, X509.length, LENGTH);
    try {
      return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalArgumentException("Not a public key", impossible);
    }
  }

  private static byte[] sha256(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
