package org.guildhall.kit.base.document;

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
      case S3 ->
          new S3DocumentStore(S3Clients.of(config.s3()), config.s3().bucket(), config.folder());
    };
  }
}
