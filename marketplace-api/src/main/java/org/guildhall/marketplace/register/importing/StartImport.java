package org.guildhall.marketplace.register.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.facts.change.Changes;

/** Somebody announces a source of releases, for the first time or to go on with it. */
@ApplicationScoped
class StartImport {

  private final ReleaseImports imports;
  private final ImportCounts counts;
  private final Changes changes;

  StartImport(ReleaseImports imports, ImportCounts counts, Changes changes) {
    this.imports = imports;
    this.counts = counts;
    this.changes = changes;
  }

  @Transactional
  public ImportView start(Actor actor, ImportRequest request) {
    imports.takeTurns();
    ReleaseImport release =
        imports.bySource(request.sha256()).orElseGet(() -> begin(actor, request));
    return ImportView.of(release, counts.of(release.id()));
  }

  private ReleaseImport begin(Actor actor, ImportRequest request) {
    ReleaseImport fresh = new ReleaseImport(request, changes.now());
    imports.persist(fresh);
    changes.record(
        actor, "import.started", "import", fresh.id(), Map.of("sha256", request.sha256()));
    return fresh;
  }
}
