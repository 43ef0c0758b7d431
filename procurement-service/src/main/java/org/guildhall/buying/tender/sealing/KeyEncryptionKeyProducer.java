package org.guildhall.buying.tender.sealing;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the key-encryption key; a key management service would be made here instead. */
@Singleton
class KeyEncryptionKeyProducer {

  @Produces
  @Singleton
  KeyEncryptionKey keyEncryptionKey(SealingConfig config) {
    return new LocalKeysets(config.keysDirectory(), config.createMissingKeysets());
  }
}
