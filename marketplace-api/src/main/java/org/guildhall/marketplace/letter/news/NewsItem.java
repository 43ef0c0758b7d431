package org.guildhall.marketplace.letter.news;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.marketplace.letter.LetterKind;
import org.jspecify.annotations.Nullable;

/**
 * Something a person was told.
 *
 * @param kind what is told, from which a portal knows its page
 * @param organisationId for which of their organisations
 * @param aboutId what it is about
 * @param withinId what that belongs to, where it has no page without
 * @param headline in one line
 * @param text its paragraphs, an empty line between two; lines that begin with {@code >} are what
 *     somebody typed
 * @param action what the link to its page is called
 */
record NewsItem(
    UUID id,
    LetterKind kind,
    @Nullable UUID organisationId,
    UUID aboutId,
    @Nullable UUID withinId,
    String headline,
    String text,
    String action,
    Instant toldAt,
    @Nullable Instant readAt) {}
