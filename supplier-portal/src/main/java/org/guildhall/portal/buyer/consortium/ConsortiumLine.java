package org.guildhall.portal.buyer.consortium;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.UUID;

/** One line of a list of consortia. */
@TemplateData
public record ConsortiumLine(
    UUID id, UUID challengeId, String name, String status, UUID leadId, Instant formedAt) {}
