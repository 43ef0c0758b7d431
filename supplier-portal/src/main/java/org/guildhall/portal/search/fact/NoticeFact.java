package org.guildhall.portal.search.fact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.portal.search.SearchEntry;
import org.jspecify.annotations.Nullable;

/** What search needs of a fact of topic {@code notices}: our own. */
record NoticeFact(
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
