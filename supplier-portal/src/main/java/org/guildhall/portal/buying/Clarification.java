package org.guildhall.portal.buying;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A clarification question, without its asker, and its published answer. */
@TemplateData
public record Clarification(
    UUID id,
    UUID procurementId,
    String text,
    @Nullable Instant askedAt,
    @Nullable String answer,
    int answerVersion,
    @Nullable Instant answeredAt,
    boolean mine) {
  public boolean answered() {
    return answer != null;
  }
}
