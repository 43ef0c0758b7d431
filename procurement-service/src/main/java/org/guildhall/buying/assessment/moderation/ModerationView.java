package org.guildhall.buying.assessment.moderation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.assessment.panel.PanelStage;
import org.jspecify.annotations.Nullable;

/**
 * Everything moderation looks at: each evaluator's locked score beside the others, and what was
 * agreed so far with everything that came before.
 *
 * @param missing how many criteria still lack a consensus
 */
record ModerationView(
    UUID procurementId, PanelStage stage, int missing, List<ModeratedTender> tenders) {

  /** A tender under moderation. */
  public record ModeratedTender(
      UUID tenderId,
      UUID lotId,
      int lotNumber,
      String lotTitle,
      String supplierName,
      List<ModeratedCriterion> criteria) {}

  /**
   * One criterion of one tender.
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
