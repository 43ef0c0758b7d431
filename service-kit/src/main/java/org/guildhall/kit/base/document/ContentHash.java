package org.guildhall.kit.base.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The SHA-256 of a document's bytes, which is also its name in the store.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record ContentHash(@JsonValue String hex) {

  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  /**
   * @throws IllegalArgumentException if it is no SHA-256; so no path can be smuggled in
   */
  @JsonCreator
  public ContentHash {
    if (!SHA_256.matcher(hex).matches()) {
      throw new IllegalArgumentException("Not a SHA-256 in lower-case hexadecimal digits");
    }
  }

  /** Of the 32 bytes of a digest. */
  public static ContentHash of(byte[] digest) {
    return new ContentHash(HexFormat.of().formatHex(digest));
  }

  /** Of a text in UTF-8. */
  public static ContentHash ofText(String text) {
    return ofBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Of bytes. */
  public static ContentHash ofBytes(byte[] content) {
    try {
      return of(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String toString() {
    return hex;
  }
}
