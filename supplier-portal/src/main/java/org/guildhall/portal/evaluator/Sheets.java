package org.guildhall.portal.evaluator;

import io.quarkus.qute.TemplateExtension;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.portal.client.buying.AnswerSheet;
import org.guildhall.portal.client.buying.CriterionSheet;
import org.guildhall.portal.client.buying.EvaluationSheet;
import org.guildhall.portal.client.buying.LotSheet;
import org.guildhall.portal.client.buying.MyEvaluation;
import org.guildhall.portal.client.buying.Standing;
import org.guildhall.portal.client.buying.TenderSheet;

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

  static int missing(EvaluationSheet sheet) {
    return (int)
        sheet.lots().stream()
            .flatMap(lot -> lot.tenders().stream())
            .flatMap(tender -> tender.answers().stream())
            .filter(answer -> answer.score() == null)
            .count();
  }

  static Optional<CriterionSheet> criterion(LotSheet lot, UUID id) {
    return lot.criteria().stream().filter(c -> c.criterionId().equals(id)).findFirst();
  }

  static Optional<AnswerSheet> answer(TenderSheet tender, UUID criterion) {
    return tender.answers().stream().filter(a -> a.criterionId().equals(criterion)).findFirst();
  }
}
