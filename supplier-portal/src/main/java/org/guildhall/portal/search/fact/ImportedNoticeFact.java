package org.guildhall.portal.search.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.guildhall.portal.search.SearchEntry;
import org.jspecify.annotations.Nullable;

/**
 * What search needs of a fact of topic {@code imported-notices}: those of the national services.
 */
record ImportedNoticeFact(
    UUID id,
    @Nullable String ocid,
    @Nullable String releaseId,
    @Nullable String noticeType,
    @Nullable String title,
    @Nullable String description,
    @Nullable List<Buyer> buyers,
    @Nullable List<String> cpv,
    @Nullable List<String> regions,
    @Nullable Value value,
    @Nullable Instant publishedAt,
    @Nullable Instant deadline,
    @Nullable Boolean smallFirms) {

  record Buyer(@Nullable String name) {}

  record Value(@Nullable BigDecimal amount, @Nullable String currency) {}

  SearchEntry entry(long version) {
    List<String> names =
        Texts.list(buyers).stream().map(Buyer::name).filter(Objects::nonNull).toList();
    String shownTitle = title == null || title.isBlank() ? "Notice " + ocid : title;
    return new SearchEntry(
        id,
        "notice",
        version,
        shownTitle,
        Texts.join(description, ocid, releaseId),
        names,
        Texts.list(cpv),
        Texts.list(regions),
        noticeType == null ? "other" : noticeType,
        publishedAt,
        deadline,
        value == null ? null : value.amount(),
        value == null ? null : value.currency(),
        Boolean.TRUE.equals(smallFirms),
        "/imported-notices/" + id,
        true);
  }
}
