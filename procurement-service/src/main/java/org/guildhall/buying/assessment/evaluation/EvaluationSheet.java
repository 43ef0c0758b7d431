package org.guildhall.buying.assessment.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.assessment.panel.PanelStage;
import org.guildhall.buying.assessment.panel.Standing;
import org.guildhall.buying.tender.opened.OpenedTender;
import org.jspecify.annotations.Nullable;

/**
 * Everything one evaluator needs to score: the assigned criteria, what the bidders wrote, and the
 * evaluator's own scores; never anybody else's.
 */
record EvaluationSheet(
    UUID procurementId,
    String title,
    Standing standing,
    PanelStage stage,
    @Nullable Instant scoresLockedAt,
    List<LotSheet> lots) {

  /** A lot of which something is assigned. */
  public record LotSheet(
      UUID lotId,
      int number,
      String title,
      List<CriterionSheet> criteria,
      List<TenderSheet> tenders) {}

  /** An assigned quality criterion. */
  public record CriterionSheet(
      UUID criterionId,
      String name,
      @Nullable String question,
      BigDecimal weight,
      int maxScore,
      @Nullable Integer minimumScore) {}

  /** An opened tender. */
  public record TenderSheet(
      UUID tenderId,
      String supplierName,
      List<OpenedTender.Document> documents,
      List<AnswerSheet> answers) {}

  /** What the bidder wrote to a criterion and what the evaluator gave for it so far. */
  public record AnswerSheet(
      UUID criterionId,
      String text,
      @Nullable Integer score,
      @Nullable String reason,
      int revision) {}
}
