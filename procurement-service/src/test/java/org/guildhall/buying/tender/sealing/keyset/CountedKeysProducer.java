package org.guildhall.buying.tender.sealing.keyset;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.guildhall.buying.fixture.CountedKeys;
import org.guildhall.buying.tender.sealing.KeyEncryptionKey;

/** The keys of the service, counted. */
@Singleton
class CountedKeysProducer {

  @Produces
  @Singleton
  @Alternative
  @Priority(1)
  KeyEncryptionKey counted(SealingConfig config) {
    return new CountedKeys(new LocalKeysets(config.keysDirectory(), config.createMissingKeysets()));
  }
}
