package org.guildhall.buying.assessment.scoring;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A quality criterion as published.
 *
 * @param weight points to be had for the best score
 * @param maxScore the best score, more than nothing
 * @param minimumScore a lower score fails the requirements; only if it was published
 */
public record QualityCriterion(
    UUID id,
    String name,
    BigDecimal weight,
    BigDecimal maxScore,
    @Nullable BigDecimal minimumScore) {

  public QualityCriterion {
    if (weight.signum() < 0 || maxScore.signum() <= 0) {
      throw new IllegalArgumentException("a weight is not negative and a best score above nothing");
    }
  }

  /** {@code weight · score / maxScore}, exactly. */
  Fraction points(BigDecimal score) {
    if (score.signum() < 0 || score.compareTo(maxScore) > 0) {
      throw new IllegalArgumentException("a score is between 0 and " + maxScore.toPlainString());
    }
    return Fraction.of(weight.multiply(score), maxScore);
  }

  /** Whether a score disqualifies: a minimum was published and the score is below it. */
  public boolean failedBy(BigDecimal score) {
    return minimumScore != null && score.compareTo(minimumScore) < 0;
  }
}
