package org.guildhall.portal.search.fact;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.guildhall.portal.search.SearchEntry;
import org.jspecify.annotations.Nullable;

/** What search needs of a fact of topic {@code procurements}. */
record ProcurementFact(
    UUID id,
    long version,
    @Nullable String ocid,
    String title,
    @Nullable String description,
    String status,
    @Nullable List<Buyer> buyers,
    @Nullable List<Lot> lots,
    @Nullable Instant publishedAt,
    @Nullable Instant tendersUntil) {

  /** Every lot says in its tender notice that it suits small firms. */
  private static final boolean OPEN_TO_ALL = true;

  record Buyer(String name) {}

  record Lot(@Nullable String title, @Nullable String cpv) {}

  SearchEntry entry() {
    StringBuilder body = new StringBuilder(Texts.join(description, ocid));
    Texts.list(lots).forEach(lot -> body.append('\n').append(lot.title()));
    List<String> codes = Texts.list(lots).stream().map(Lot::cpv).filter(Objects::nonNull).toList();
    return new SearchEntry(
        id,
        "procurement",
        version,
        title,
        body.toString(),
        Texts.list(buyers).stream().map(Buyer::name).toList(),
        codes,
        List.of(),
        status,
        publishedAt,
        tendersUntil,
        null,
        null,
        OPEN_TO_ALL,
        "/procurements/" + id,
        publishedAt != null);
  }
}
