package org.guildhall.kit.document;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the document store that the configuration names. */
@Singleton
class DocumentStoreProducer {

  @Produces
  @Singleton
  DocumentStore store(DocumentConfig config) {
    return switch (config.store()) {
      case FILESYSTEM -> new FileDocumentStore(config.folder());
      case S3 -> throw new IllegalStateException("The S3 store is not built yet");
    };
  }
}
