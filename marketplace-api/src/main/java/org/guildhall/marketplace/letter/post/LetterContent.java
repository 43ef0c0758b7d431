package org.guildhall.marketplace.letter.post;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a letter shows.
 *
 * @param link where something is to be done or seen
 * @param action what the link is called
 * @param organisation for which of their organisations somebody gets it
 * @param unsubscribe where to refuse such letters; null for what comes always
 */
@TemplateData
public record LetterContent(
    String headline,
    List<String> paragraphs,
    String link,
    String action,
    @Nullable String organisation,
    @Nullable String unsubscribe) {}
