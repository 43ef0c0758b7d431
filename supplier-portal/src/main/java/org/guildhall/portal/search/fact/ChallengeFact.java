package org.guildhall.portal.search.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.portal.search.SearchEntry;
import org.jspecify.annotations.Nullable;

/** What search needs of a fact of topic {@code challenges}. */
record ChallengeFact(
    UUID id,
    long version,
    String organisationName,
    String status,
    String title,
    @Nullable Problem problem,
    @Nullable Outcome outcome,
    @Nullable List<String> cpv,
    @Nullable List<String> areas,
    @Nullable Budget budget,
    @Nullable String constraints,
    @Nullable Instant responsesUntil,
    @Nullable Instant publishedAt) {

  /** Whoever has an answer may respond, of whatever size. */
  private static final boolean OPEN_TO_ALL = true;

  record Problem(@Nullable String what, @Nullable String affected, @Nullable String tried) {}

  record Outcome(@Nullable String statement, @Nullable String measure) {}

  record Budget(@Nullable BigDecimal min, @Nullable BigDecimal max, @Nullable String currency) {}

  SearchEntry entry() {
    String body =
        Texts.join(
            problem == null ? null : problem.what(),
            problem == null ? null : problem.affected(),
            outcome == null ? null : outcome.statement(),
            outcome == null ? null : outcome.measure(),
            constraints);
    return new SearchEntry(
        id,
        "challenge",
        version,
        title,
        body,
        List.of(organisationName),
        Texts.list(cpv),
        Texts.list(areas),
        status,
        publishedAt,
        responsesUntil,
        budget == null ? null : budget.max(),
        budget == null ? null : budget.currency(),
        OPEN_TO_ALL,
        "/challenges/" + id,
        true);
  }
}
