package org.guildhall.buying.assessment.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.assessment.panel.PanelStage;
import org.guildhall.buying.assessment.panel.Standing;
import org.guildhall.buying.procurement.Criterion;
import org.guildhall.buying.tender.opened.OpenedTender;
import org.jspecify.annotations.Nullable;

/**
 * What one evaluator has to score, a page of tenders at a time: the assigned criteria and the
 * evaluator's own scores; never anybody else's. What bidders wrote is read answer by answer, so
 * that no sheet grows with it.
 *
 * @param toScore how many scores are to be given, on all pages
 * @param scored how many were given
 * @param lots those of which something is assigned, each with those of its tenders that are on this
 *     page
 * @param next what to send as {@code after} for the next page; null on the last one
 */
record EvaluationSheet(
    UUID procurementId,
    String title,
    Standing standing,
    PanelStage stage,
    @Nullable Instant scoresLockedAt,
    long toScore,
    long scored,
    List<LotSheet> lots,
    @Nullable String next) {

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
      @Nullable Integer minimumScore) {

    static CriterionSheet of(Criterion criterion) {
      return new CriterionSheet(
          criterion.id(),
          criterion.name(),
          criterion.question().orElse(null),
          criterion.weight(),
          criterion.maxScore(),
          criterion.minimumScore().orElse(null));
    }
  }

  /** An opened tender, with one answer for each assigned criterion. */
  public record TenderSheet(UUID tenderId, String supplierName, List<AnswerSheet> answers) {}

  /** What the evaluator gave for an answer so far. */
  public record AnswerSheet(UUID criterionId, @Nullable Integer score) {}

  /**
   * One answer to be scored, in full, with the tender's documents.
   *
   * @param text what the bidder wrote; empty when it wrote nothing
   * @param score what the evaluator gave for it so far
   */
  public record AnswerView(
      UUID procurementId,
      @Nullable Instant scoresLockedAt,
      int lotNumber,
      String lotTitle,
      CriterionSheet criterion,
      UUID tenderId,
      String supplierName,
      String text,
      List<OpenedTender.Document> documents,
      @Nullable Integer score,
      @Nullable String reason,
      int revision) {}
}
