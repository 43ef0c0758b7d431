package org.guildhall.local.scenario;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Under which rules the councils buy together.
 *
 * @param decisionReferences by council, of the cabinet decision that binds it
 */
public record ConsortiumPlan(
    String name,
    int quorumPercent,
    String exitTerms,
    String liability,
    int callInDays,
    String agreement,
    List<String> decisionReferences) {

  Map<String, Object> request(UUID challenge) {
    return Map.of(
        "challengeId",
        challenge,
        "name",
        name,
        "rules",
        Map.of(
            "quorumPercent", quorumPercent,
            "votes", "ONE_EACH",
            "costSplit", "EQUAL_PRICE",
            "exitTerms", exitTerms,
            "liability", liability,
            "callInDays", callInDays));
  }
}
