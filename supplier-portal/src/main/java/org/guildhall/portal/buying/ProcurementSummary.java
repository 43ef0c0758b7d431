package org.guildhall.portal.buying;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of a list of procurements. */
@TemplateData
public record ProcurementSummary(
    UUID id,
    @Nullable String ocid,
    String title,
    String status,
    @Nullable UUID leadId,
    @Nullable Instant tendersUntil,
    @Nullable Instant publishedAt) {}
