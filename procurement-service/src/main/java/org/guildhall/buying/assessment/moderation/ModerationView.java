package org.guildhall.buying.assessment.moderation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.assessment.panel.PanelStage;
import org.jspecify.annotations.Nullable;

/**
 * What moderation looks at, a page of tenders at a time: each evaluator's locked score beside the
 * others, and what was agreed so far. What was written, by bidders and evaluators, is read
 * criterion by criterion.
 *
 * @param missing how many criteria still lack a consensus, on all pages
 * @param next what to send as {@code after} for the next page; null on the last one
 */
record ModerationView(
    UUID procurementId,
    PanelStage stage,
    int missing,
    List<ModeratedTender> tenders,
    @Nullable String next) {

  /** A tender under moderation. */
  public record ModeratedTender(
      UUID tenderId,
      UUID lotId,
      int lotNumber,
      String lotTitle,
      String supplierName,
      List<ModeratedScore> criteria) {}

  /**
   * The scores for one criterion of one tender.
   *
   * @param spread highest less lowest counted score
   * @param consensus what was agreed; null as long as nothing was
   */
  public record ModeratedScore(
      UUID criterionId,
      String name,
      List<GivenScore> scores,
      int spread,
      @Nullable Integer consensus) {}

  /**
   * What one evaluator gave.
   *
   * @param counted false for an evaluator who later declared a conflict
   */
  public record GivenScore(String evaluator, int score, boolean counted) {}

  /** One criterion of one tender, with everything that was written to it. */
  public record ModeratedPart(
      UUID tenderId,
      int lotNumber,
      String lotTitle,
      String supplierName,
      ModeratedCriterion criterion) {}

  /**
   * What was written to one criterion of one tender.
   *
   * @param spread highest less lowest counted score
   * @param consensus the last revision; null as long as nothing was agreed
   * @param history every revision, the first first
   */
  public record ModeratedCriterion(
      UUID criterionId,
      String name,
      int maxScore,
      @Nullable Integer minimumScore,
      String answer,
      List<EvaluatorScore> scores,
      int spread,
      @Nullable Consensus consensus,
      List<Consensus> history) {}

  /**
   * What one evaluator gave.
   *
   * @param counted false for an evaluator who later declared a conflict
   * @param earlier revisions before the one that counts
   */
  public record EvaluatorScore(
      String evaluator,
      UUID organisationId,
      int score,
      String reason,
      boolean counted,
      List<Earlier> earlier) {}

  /** A score before the evaluator changed it. */
  public record Earlier(int score, String reason, Instant recordedAt) {}

  /** What was agreed. */
  public record Consensus(
      int score, String reason, String moderator, int revision, Instant recordedAt) {}
}
