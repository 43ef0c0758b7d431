package org.guildhall.buying.tender.log.kept;

import com.google.crypto.tink.subtle.Ed25519Sign;
import com.google.crypto.tink.subtle.Ed25519Verify;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.guildhall.buying.tender.log.tree.Digest;

/**
 * The signing key of the log (Ed25519). It signs <em>notes</em>: a text of lines, an empty line and
 * a signature line {@code — origin base64(key hash ‖ signature)}. This is the signed-note form of
 * public transparency logs, so their tools can check ours.
 */
public final class LogKey {
  private static final byte ED25519 = 0x01;
  private static final int HASH_LENGTH = 4;

  private final String origin;
  private final byte[] publicKey;
  private final Ed25519Sign signer;
  private final byte[] keyHash;

  private LogKey(String origin, byte[] publicKey, byte[] privateKey) {
    this.origin = origin;
    this.publicKey = publicKey.clone();
    this.keyHash = keyHash(origin, publicKey);
    try {
      this.signer = new Ed25519Sign(privateKey);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Ed25519 is not available", e);
    }
  }

  /** Both halves of a key; the private one is the 32-byte seed. */
  public record Pair(byte[] publicKey, byte[] privateKey) {
    /** A new one. */
    public static Pair fresh() {
      try {
        Ed25519Sign.KeyPair pair = Ed25519Sign.KeyPair.newKeyPair();
        return new Pair(pair.getPublicKey(), pair.getPrivateKey());
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("Ed25519 is not available", e);
      }
    }

    /** Whether the public half is that of the private one. */
    boolean belongsTogether() {
      try {
        return Arrays.equals(
            publicKey, Ed25519Sign.KeyPair.newKeyPairFromSeed(privateKey).getPublicKey());
      } catch (GeneralSecurityException notAKey) {
        return false;
      }
    }

    @Override
    public String toString() {
      return "Pair";
    }
  }

  /** The key of the log with that name. */
  public static LogKey of(String origin, Pair pair) {
    if (origin.isBlank() || origin.chars().anyMatch(c -> c == '+' || Character.isWhitespace(c))) {
      throw new IllegalArgumentException("An origin has neither spaces nor a plus: " + origin);
    }
    return new LogKey(origin, pair.publicKey(), pair.privateKey());
  }

  /**
   * Signs a text.
   *
   * @param text lines, each ended by a line feed, none of them empty
   * @return the note: text, empty line, signature line
   */
  public String sign(String text) {
    try {
      byte[] signature = signer.sign(text.getBytes(StandardCharsets.UTF_8));
      byte[] both = Arrays.copyOf(keyHash, HASH_LENGTH + signature.length);
      System.arraycopy(signature, 0, both, HASH_LENGTH, signature.length);
      return text + "\n— " + origin + " " + Base64.getEncoder().encodeToString(both) + "\n";
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A note could not be signed", e);
    }
  }

  /** Whether this key of this log has signed the note. */
  static boolean hasSigned(String note, String origin, byte[] publicKey) {
    int end = note.indexOf("\n\n");
    String start = "— " + origin + " ";
    if (end < 0 || !note.startsWith(start, end + 2)) {
      return false;
    }
    try {
      byte[] both = Base64.getDecoder().decode(note.substring(end + 2 + start.length()).strip());
      byte[] signature = Arrays.copyOfRange(both, HASH_LENGTH, both.length);
      new Ed25519Verify(publicKey)
          .verify(signature, note.substring(0, end + 1).getBytes(StandardCharsets.UTF_8));
      return true;
    } catch (GeneralSecurityException | IllegalArgumentException notSigned) {
      return false;
    }
  }

  /** The name of the log. */
  public String origin() {
    return origin;
  }

  /** The name of the key in signatures: eight hex digits. */
  public String keyHash() {
    return hex(keyHash);
  }

  /** Ed25519, 32 bytes. */
  public byte[] publicKey() {
    return publicKey.clone();
  }

  /** The key as verifiers of notes take it: {@code origin+hash+base64(0x01 ‖ public key)}. */
  public String verifierKey() {
    return verifierKey(origin, publicKey);
  }

  static String verifierKey(String origin, byte[] publicKey) {
    byte[] typed = new byte[publicKey.length + 1];
    typed[0] = ED25519;
    System.arraycopy(publicKey, 0, typed, 1, publicKey.length);
    return origin
        + "+"
        + hex(keyHash(origin, publicKey))
        + "+"
        + Base64.getEncoder().encodeToString(typed);
  }

  private static byte[] keyHash(String origin, byte[] publicKey) {
    byte[] name = (origin + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] hash = Digest.sha256(name, new byte[] {ED25519}, publicKey).bytes();
    return Arrays.copyOf(hash, HASH_LENGTH);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public String toString() {
    return origin + "+" + keyHash();
  }
}
