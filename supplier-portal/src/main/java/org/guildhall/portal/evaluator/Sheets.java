package org.guildhall.portal.evaluator;

import io.quarkus.qute.TemplateExtension;
import org.guildhall.portal.client.buying.AnswerView;
import org.guildhall.portal.client.buying.EvaluationSheet;
import org.guildhall.portal.client.buying.MyEvaluation;
import org.guildhall.portal.client.buying.Standing;

/** What pages ask of an evaluator's own work. */
@TemplateExtension
final class Sheets {
  private Sheets() {}

  static boolean appointed(MyEvaluation mine) {
    return mine.standing() == Standing.APPOINTED;
  }

  static boolean clear(MyEvaluation mine) {
    return mine.standing() == Standing.CLEAR;
  }

  static boolean locked(MyEvaluation mine) {
    return mine.scoresLockedAt() != null;
  }

  static boolean locked(EvaluationSheet sheet) {
    return sheet.scoresLockedAt() != null;
  }

  static boolean locked(AnswerView answer) {
    return answer.scoresLockedAt() != null;
  }

  static int missing(EvaluationSheet sheet) {
    return Math.toIntExact(sheet.toScore() - sheet.scored());
  }
}
