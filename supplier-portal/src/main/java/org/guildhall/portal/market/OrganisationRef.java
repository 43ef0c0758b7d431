package org.guildhall.portal.market;

import io.quarkus.qute.TemplateData;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation named elsewhere. */
@TemplateData
public record OrganisationRef(
    UUID id, String name, @Nullable String kind, @Nullable String status) {}
