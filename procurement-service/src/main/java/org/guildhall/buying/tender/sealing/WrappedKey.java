package org.guildhall.buying.tender.sealing;

/**
 * A key encrypted by a key-encryption key.
 *
 * @param wrappedBy names the key-encryption key, for rotation
 * @param bytes the ciphertext; safe to store
 */
public record WrappedKey(String wrappedBy, byte[] bytes) {
  @Override
  public String toString() {
    return "WrappedKey by " + wrappedBy;
  }
}
