package org.guildhall.buying.consortium.decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision as the members see it; single votes are shown once it is closed. */
public record DecisionView(
    UUID id,
    UUID consortiumId,
    Purpose purpose,
    @Nullable UUID subjectId,
    String question,
    List<String> options,
    Instant closesAt,
    @Nullable Instant closedAt,
    @Nullable DecisionOutcome outcome,
    @Nullable String winningOption,
    boolean carried,
    List<Vote> votes) {

  /** An organisation's vote. */
  public record Vote(
      UUID organisationId,
      String name,
      BigDecimal weight,
      boolean voted,
      @Nullable String option) {}

  /** The decision as it stands. */
  public static DecisionView of(Decision decision) {
    boolean closed = decision.closedAt().isPresent();
    var votes =
        decision.electors().stream()
            .map(e ->
                new Vote(
                    e.organisationId(),
                    e.name(),
                    e.weight(),
                    e.choice().isPresent(),
                    closed ? e.choice().orElse(null) : null))
            .toList();
    return new DecisionView(
        decision.id(),
        decision.consortiumId(),
        decision.purpose(),
        decision.subjectId().orElse(null),
        decision.question(),
        decision.options(),
        decision.closesAt(),
        decision.closedAt().orElse(null),
        decision.outcome().orElse(null),
        decision.winningOption().orElse(null),
        decision.carried(),
        votes);
  }
}
