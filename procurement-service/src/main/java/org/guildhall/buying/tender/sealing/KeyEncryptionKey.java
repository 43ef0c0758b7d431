package org.guildhall.buying.tender.sealing;

/**
 * The key-encryption keys of the installation: a local keyset, or a key management service that
 * never gives them out. Implementations must authenticate the context (AES-GCM or equal).
 */
public interface KeyEncryptionKey {

  /** Encrypts a key for storage. */
  WrappedKey wrap(KeyPurpose purpose, byte[] key, SealingContext context);

  /**
   * Decrypts a stored key.
   *
   * @throws SealingException if it was changed, wrapped for another context or by another key
   */
  byte[] unwrap(KeyPurpose purpose, WrappedKey wrapped, SealingContext context);
}
