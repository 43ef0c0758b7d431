package org.guildhall.local.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A quality criterion, scored from 0 to 5.
 *
 * @param minimumScore below which a tender fails; null for none
 */
public record Criterion(String name, int weight, @Nullable Integer minimumScore, String question) {
  private static final int BEST_SCORE = 5;

  void writeTo(ObjectNode criterion) {
    criterion
        .put("name", name)
        .put("kind", "QUALITY")
        .put("weight", weight)
        .put("question", question)
        .put("maxScore", BEST_SCORE);
    if (minimumScore != null) {
      criterion.put("minimumScore", minimumScore);
    }
  }
}
