package org.guildhall.portal.shared.paper;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a paper: texts, then lines, then tables.
 *
 * @param heading empty for the part at the top
 * @param change where it can be changed; only pages show it, null for nowhere
 */
@TemplateData
public record PaperPart(
    String heading,
    @Nullable String change,
    List<String> texts,
    List<PaperLine> lines,
    List<PaperTable> tables) {}
