package org.guildhall.kit.web.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.audit.AuditEntry;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the audit trail.
 *
 * @param at by the installation's time
 * @param person the id of who acted, or a part of the platform
 * @param personName how they were called then, if that was kept
 * @param act what was done: {@code tender.opened}
 * @param details what else is known of it, by name
 */
public record AuditEntryView(
    UUID id,
    Instant at,
    String person,
    @Nullable String personName,
    @Nullable UUID organisationId,
    @Nullable String organisationName,
    String act,
    String subjectType,
    UUID subjectId,
    Map<String, String> details,
    String correlationId) {

  static AuditEntryView of(AuditEntry entry, Map<UUID, String> names) {
    return new AuditEntryView(
        entry.id(),
        entry.at(),
        entry.person(),
        entry.personName(),
        entry.organisationId(),
        entry.organisationId() == null ? null : names.get(entry.organisationId()),
        entry.act(),
        entry.subjectType(),
        entry.subjectId(),
        entry.details(),
        entry.correlationId());
  }
}
