package org.guildhall.buying.procurement.document;

import java.time.Instant;
import java.util.UUID;

/** A document of the procurement. */
public record DocumentView(
    UUID id, String name, String sha256, long size, String mediaType, Instant addedAt) {

  static DocumentView of(ProcurementDocument document) {
    return new DocumentView(
        document.id(),
        document.name(),
        document.sha256(),
        document.size(),
        document.mediaType(),
        document.addedAt());
  }
}
