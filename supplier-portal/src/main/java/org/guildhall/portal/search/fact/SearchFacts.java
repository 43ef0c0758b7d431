package org.guildhall.portal.search.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.portal.search.SearchEntry;
import org.jspecify.annotations.Nullable;

/**
 * The other services' facts as far as search needs them; checked against their published samples.
 */
final class SearchFacts {
  private SearchFacts() {}

  static <T> List<T> list(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  /** Topic {@code challenges}. */
  record Challenge(
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

    record Problem(@Nullable String what, @Nullable String affected, @Nullable String tried) {}

    record Outcome(@Nullable String statement, @Nullable String measure) {}

    record Budget(@Nullable BigDecimal min, @Nullable BigDecimal max) {}

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
          list(cpv),
          list(areas),
          status,
          publishedAt,
          responsesUntil,
          budget == null ? null : budget.max(),
          "/challenges/" + id,
          true);
    }
  }

  /** Topic {@code procurements}. */
  record Procurement(
      UUID id,
      long version,
      String title,
      @Nullable String description,
      String status,
      @Nullable List<Buyer> buyers,
      @Nullable List<Lot> lots,
      @Nullable Instant publishedAt,
      @Nullable Instant tendersUntil) {

    record Buyer(String name) {}

    record Lot(@Nullable String title, @Nullable String cpv) {}

    SearchEntry entry() {
      StringBuilder body = new StringBuilder(description == null ? "" : description);
      list(lots).forEach(lot -> body.append('\n').append(lot.title()));
      List<String> codes =
          list(lots).stream().map(Lot::cpv).filter(java.util.Objects::nonNull).toList();
      return new SearchEntry(
          id,
          "procurement",
          version,
          title,
          body.toString(),
          list(buyers).stream().map(Buyer::name).toList(),
          codes,
          List.of(),
          status,
          publishedAt,
          tendersUntil,
          null,
          "/procurements/" + id,
          publishedAt != null);
    }
  }

  /** Topic {@code notices}: our own. */
  record Notice(
      UUID id,
      long version,
      String number,
      @Nullable String noticeTitle,
      @Nullable String ocid,
      String title,
      @Nullable String leadName,
      @Nullable Instant publishedAt) {

    SearchEntry entry() {
      return new SearchEntry(
          id,
          "notice",
          version,
          title,
          Texts.join(noticeTitle, ocid),
          leadName == null ? List.of() : List.of(leadName),
          List.of(),
          List.of(),
          number,
          publishedAt,
          null,
          null,
          "/notices/" + id,
          true);
    }
  }

  /** Topic {@code imported-notices}: those of the national services. */
  record Imported(
      UUID id,
      @Nullable String ocid,
      @Nullable String noticeType,
      @Nullable String title,
      @Nullable String description,
      @Nullable List<Buyer> buyers,
      @Nullable List<String> cpv,
      @Nullable List<String> regions,
      @Nullable Value value,
      @Nullable Instant publishedAt,
      @Nullable Instant deadline) {

    record Buyer(@Nullable String name) {}

    record Value(@Nullable BigDecimal amount) {}

    SearchEntry entry(long version) {
      List<String> names =
          list(buyers).stream().map(Buyer::name).filter(java.util.Objects::nonNull).toList();
      String shownTitle = title == null || title.isBlank() ? "Notice " + ocid : title;
      return new SearchEntry(
          id,
          "notice",
          version,
          shownTitle,
          Texts.join(description, ocid),
          names,
          list(cpv),
          list(regions),
          noticeType == null ? "other" : noticeType,
          publishedAt,
          deadline,
          value == null ? null : value.amount(),
          "/imported-notices/" + id,
          true);
    }
  }

  /** Topic {@code organisations}, without its memberships. */
  record Organisation(
      UUID id,
      long version,
      String name,
      String kind,
      String status,
      @Nullable String region,
      @Nullable List<Identifier> identifiers) {

    record Identifier(@Nullable String scheme, @Nullable String id) {}

    SearchEntry entry() {
      StringBuilder body =
          new StringBuilder(kind.replace('_', ' ').toLowerCase(java.util.Locale.UK));
      list(identifiers)
          .forEach(i -> body.append('\n').append(i.scheme()).append(' ').append(i.id()));
      return new SearchEntry(
          id,
          "organisation",
          version,
          name,
          body.toString(),
          List.of(),
          List.of(),
          region == null ? List.of() : List.of(region),
          status,
          null,
          null,
          null,
          "/organisations/" + id,
          true);
    }
  }
}
