package org.guildhall.marketplace.register.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.audit.AuditTrail;

/** The sender came to the end of the source; from now on sending it again changes nothing. */
@ApplicationScoped
class CompleteImport {

  private final ReleaseImports imports;
  private final ImportCounts counts;
  private final AuditTrail audit;
  private final Clock clock;

  CompleteImport(ReleaseImports imports, ImportCounts counts, AuditTrail audit, Clock clock) {
    this.imports = imports;
    this.counts = counts;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public ImportView complete(Actor actor, UUID id) {
    ReleaseImport release = imports.get(id);
    if (release.status() == ImportStatus.RUNNING) {
      release.complete(clock.instant());
      audit.record(actor, "import.completed", "import", id, Map.of("sha256", release.sha256()));
    }
    return ImportView.of(release, counts.of(id));
  }
}
