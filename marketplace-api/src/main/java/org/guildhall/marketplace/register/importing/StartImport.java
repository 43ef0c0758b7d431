package org.guildhall.marketplace.register.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.audit.AuditTrail;

/** Somebody announces a source of releases, for the first time or to go on with it. */
@ApplicationScoped
class StartImport {

  private final ReleaseImports imports;
  private final ImportCounts counts;
  private final AuditTrail audit;
  private final Clock clock;

  StartImport(ReleaseImports imports, ImportCounts counts, AuditTrail audit, Clock clock) {
    this.imports = imports;
    this.counts = counts;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public ImportView start(Actor actor, ImportRequest request) {
    imports.takeTurns();
    ReleaseImport release =
        imports.bySource(request.sha256()).orElseGet(() -> begin(actor, request));
    return ImportView.of(release, counts.of(release.id()));
  }

  private ReleaseImport begin(Actor actor, ImportRequest request) {
    ReleaseImport fresh = new ReleaseImport(request, clock.instant());
    imports.persist(fresh);
    audit.record(actor, "import.started", "import", fresh.id(), Map.of("sha256", request.sha256()));
    return fresh;
  }
}
