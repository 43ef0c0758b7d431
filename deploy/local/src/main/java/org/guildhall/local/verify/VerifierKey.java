package org.guildhall.local.verify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public key of a log, as published: {@code origin+hash+base64(0x01 ‖ Ed25519 public key)}.
 *
 * @param origin the name of the log
 * @param keyHash the eight hex digits that name the key in a signature
 * @param publicKey the 32 bytes of the key
 */
public record VerifierKey(String origin, String keyHash, byte[] publicKey) {
  /** What X.509 puts before the 32 bytes of an Ed25519 key. */
  private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  private static final int TYPED_KEY_LENGTH = 33;

  /**
   * Reads a published key.
   *
   * @throws IllegalArgumentException if it is not one, or its hash is not its own
   */
  public static VerifierKey parse(String text) {
    String[] parts = text.strip().split("\\+", 3);
    if (parts.length != 3) {
      throw new IllegalArgumentException("Not a verifier key: " + text);
    }
    byte[] typed = Base64.getDecoder().decode(parts[2]);
    if (typed.length != TYPED_KEY_LENGTH || typed[0] != 1) {
      throw new IllegalArgumentException("Not an Ed25519 verifier key: " + text);
    }
    byte[] origin = (parts[0] + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] hash = Arrays.copyOf(Sha256.of(origin, typed), 4);
    if (!HexFormat.of().formatHex(hash).equals(parts[1])) {
      throw new IllegalArgumentException("The hash of the verifier key is wrong: " + text);
    }
    return new VerifierKey(parts[0], parts[1], Arrays.copyOfRange(typed, 1, TYPED_KEY_LENGTH));
  }

  boolean hasSigned(byte[] text, byte[] signature) {
    try {
      byte[] encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + publicKey.length);
      System.arraycopy(publicKey, 0, encoded, X509_PREFIX.length, publicKey.length);
      PublicKey key =
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
      Signature ed25519 = Signature.getInstance("Ed25519");
      ed25519.initVerify(key);
      ed25519.update(text);
      return ed25519.verify(signature);
    } catch (GeneralSecurityException e) {
      // A malformed key or signature is a signature that does not verify.
      return false;
    }
  }
}
