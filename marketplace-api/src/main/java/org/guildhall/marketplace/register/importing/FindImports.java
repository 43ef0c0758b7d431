package org.guildhall.marketplace.register.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.page.Page;
import org.jspecify.annotations.Nullable;

/** Reads imports: one with its numbers, or a page of them, newest first. */
@ApplicationScoped
class FindImports {

  private final ReleaseImports imports;
  private final ImportCounts counts;

  FindImports(ReleaseImports imports, ImportCounts counts) {
    this.imports = imports;
    this.counts = counts;
  }

  @Transactional
  ImportView one(UUID id) {
    return ImportView.of(imports.get(id), counts.of(id));
  }

  @Transactional
  Page<ImportSummary> page(@Nullable Cursor after, int limit) {
    return Page.of(
            imports.newest(after, limit + 1),
            limit,
            release -> new Cursor(release.startedAt(), release.id()))
        .map(ImportSummary::of);
  }
}
