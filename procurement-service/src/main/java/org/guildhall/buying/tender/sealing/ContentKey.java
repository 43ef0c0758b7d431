package org.guildhall.buying.tender.sealing;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

/** A symmetric key for one draft, one document or one opened envelope (AES-256-GCM). */
public final class ContentKey {
  /** The length of a key, in bytes. */
  public static final int LENGTH = 32;

  private static final int SEGMENT = 64 * 1024;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] key;

  private ContentKey(byte[] key) {
    this.key = key;
  }

  /** A new random key. */
  public static ContentKey random() {
    byte[] key = new byte[LENGTH];
    RANDOM.nextBytes(key);
    return new ContentKey(key);
  }

  /** A key that was stored wrapped; exactly 32 bytes. */
  public static ContentKey of(byte[] key) {
    if (key.length != LENGTH) {
      throw new SealingException("A content key has 32 bytes");
    }
    return new ContentKey(key.clone());
  }

  /** Encrypts content held in memory. */
  public byte[] encrypt(byte[] content, SealingContext context) {
    try {
      return new AesGcmJce(key).encrypt(content, context.bytes());
    } catch (GeneralSecurityException e) {
      throw new SealingException("Encrypting failed");
    }
  }

  /**
   * Decrypts what {@link #encrypt} made.
   *
   * @throws SealingException if it was changed or belongs to another context or key
   */
  public byte[] decrypt(byte[] encrypted, SealingContext context) {
    try {
      return new AesGcmJce(key).decrypt(encrypted, context.bytes());
    } catch (GeneralSecurityException e) {
      throw new SealingException("The content is not what was encrypted");
    }
  }

  /** Encrypts while being read, in segments of 64 KiB, so that a document is never in memory. */
  public InputStream encrypting(InputStream content, SealingContext context) throws IOException {
    try {
      return new EncryptingStream(content, streaming(), context.bytes());
    } catch (GeneralSecurityException e) {
      throw new SealingException("Encrypting failed");
    }
  }

  /**
   * Decrypts what {@link #encrypting} made; reading fails where a byte was changed or is missing.
   */
  public InputStream decrypting(InputStream encrypted, SealingContext context) throws IOException {
    try {
      return streaming().newDecryptingStream(encrypted, context.bytes());
    } catch (GeneralSecurityException e) {
      throw new SealingException("The document is not what was encrypted");
    }
  }

  /** The key itself, for wrapping; the caller clears the array after use. */
  public byte[] bytes() {
    return key.clone();
  }

  /** Overwrites the key in memory; the object is useless afterwards. */
  public void destroy() {
    Arrays.fill(key, (byte) 0);
  }

  @Override
  public String toString() {
    return "ContentKey";
  }

  private AesGcmHkdfStreaming streaming() throws GeneralSecurityException {
    return new AesGcmHkdfStreaming(key, "HmacSha256", LENGTH, SEGMENT, 0);
  }
}
