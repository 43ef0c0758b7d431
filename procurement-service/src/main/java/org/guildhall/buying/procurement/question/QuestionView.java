package org.guildhall.buying.procurement.question;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question without its asker.
 *
 * @param answerVersion how often the answer was written; 0 while there is none
 * @param mine whether the reader's organisation asked it
 */
record QuestionView(
    UUID id,
    UUID procurementId,
    String text,
    Instant askedAt,
    @Nullable String answer,
    int answerVersion,
    @Nullable Instant answeredAt,
    boolean mine) {

  static QuestionView of(Question question, boolean mine) {
    var answer = question.answer();
    return new QuestionView(
        question.id(),
        question.procurementId(),
        question.text(),
        question.askedAt(),
        answer.map(Answer::text).orElse(null),
        answer.map(Answer::number).orElse(0),
        answer.map(Answer::answeredAt).orElse(null),
        mine);
  }
}
