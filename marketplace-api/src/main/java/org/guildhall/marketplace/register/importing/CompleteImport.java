package org.guildhall.marketplace.register.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.facts.change.Changes;

/** The sender came to the end of the source; from now on sending it again changes nothing. */
@ApplicationScoped
class CompleteImport {

  private final ReleaseImports imports;
  private final ImportCounts counts;
  private final Changes changes;

  CompleteImport(ReleaseImports imports, ImportCounts counts, Changes changes) {
    this.imports = imports;
    this.counts = counts;
    this.changes = changes;
  }

  @Transactional
  public ImportView complete(Actor actor, UUID id) {
    ReleaseImport release = imports.get(id);
    if (release.status() == ImportStatus.RUNNING) {
      release.complete(changes.now());
      changes.record(actor, "import.completed", "import", id, Map.of("sha256", release.sha256()));
    }
    return ImportView.of(release, counts.of(id));
  }
}
