package org.guildhall.portal.shared.paper;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

/**
 * Something and what it is.
 *
 * @param change where it can be changed; only pages show it, null for nowhere
 */
@TemplateData
public record PaperLine(String label, String value, @Nullable String change) {}
