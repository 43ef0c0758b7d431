package org.guildhall.marketplace.market.question;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question as its reader may see it; never who asked.
 *
 * @param answerNumber which version of the answer this is; 0 while there is none
 * @param mine whether the reader's own organisation asked it
 */
record QuestionView(
    UUID id,
    String text,
    Instant askedAt,
    @Nullable String answer,
    int answerNumber,
    @Nullable Instant answeredAt,
    boolean mine) {

  /** One version of an answer. */
  public record AnswerView(int number, String text, Instant answeredAt) {}
}
