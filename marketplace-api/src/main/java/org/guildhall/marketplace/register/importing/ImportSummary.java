package org.guildhall.marketplace.register.importing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import in a list. */
record ImportSummary(
    UUID id,
    String source,
    String sha256,
    long size,
    long position,
    ImportStatus status,
    Instant startedAt,
    @Nullable Instant completedAt) {

  static ImportSummary of(ReleaseImport release) {
    return new ImportSummary(
        release.id(),
        release.source(),
        release.sha256(),
        release.size(),
        release.position(),
        release.status(),
        release.startedAt(),
        release.completedAt());
  }
}
