package org.guildhall.buying.tender.sealing.keyset;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.guildhall.buying.tender.sealing.KeyEncryptionKey;

/** Makes the key-encryption key; a key management service would be made here instead. */
@Singleton
class KeyEncryptionKeyProducer {

  @Produces
  @Singleton
  KeyEncryptionKey keyEncryptionKey(SealingConfig config) {
    return new LocalKeysets(config.keysDirectory(), config.createMissingKeysets());
  }
}
