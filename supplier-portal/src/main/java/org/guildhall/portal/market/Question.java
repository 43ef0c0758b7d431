package org.guildhall.portal.market;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question; nobody learns who asked. */
@TemplateData
public record Question(
    UUID id,
    String text,
    @Nullable Instant askedAt,
    @Nullable String answer,
    int answerNumber,
    @Nullable Instant answeredAt,
    boolean mine) {}
