package org.guildhall.marketplace.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.audit.AuditQuery;
import org.guildhall.kit.web.audit.ReadAudit;
import org.jspecify.annotations.Nullable;

/** What an administrator reads of the audit trail: their organisation's people, and itself. */
@ApplicationScoped
class OwnAudit {
  private final ReadAudit read;

  OwnAudit(ReadAudit read) {
    this.read = read;
  }

  /**
   * @param about narrows it to what its people did to that and what belongs to it
   */
  ReadAudit.About organisation(Actor reader, UUID id, @Nullable UUID about) {
    reader.mustActFor(id);
    return new ReadAudit.About("organisation", id, scope(id, about));
  }

  private AuditQuery.Scope scope(UUID organisation, @Nullable UUID about) {
    return about == null
        ? AuditQuery.Scope.about(Set.of(organisation)).orBy(organisation)
        : AuditQuery.Scope.about(read.withItsParts(about)).by(organisation);
  }
}
