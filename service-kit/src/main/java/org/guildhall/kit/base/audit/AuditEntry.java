package org.guildhall.kit.base.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did what, for whom, and when.
 *
 * @param at by the installation's time
 * @param person the person's id at the identity provider, or a part of the platform: {@code
 *     system:timer}
 * @param personName how they were called then; null for entries from before names were kept
 * @param organisationId for whom they acted
 * @param act what was done: {@code tender.opened}
 * @param subjectType what it was done to: {@code tender}
 * @param details what else is known of it, by name
 * @param correlationId the request in which it was done
 */
public record AuditEntry(
    UUID id,
    Instant at,
    String person,
    @Nullable String personName,
    @Nullable UUID organisationId,
    String act,
    String subjectType,
    UUID subjectId,
    Map<String, String> details,
    String correlationId) {}
