package org.guildhall.portal.search.fact;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.portal.search.SearchEntry;
import org.jspecify.annotations.Nullable;

/** What search needs of a fact of topic {@code notices}: our own. */
record NoticeFact(
    UUID id,
    long version,
    String number,
    @Nullable String noticeTitle,
    @Nullable String releaseId,
    @Nullable String ocid,
    String title,
    @Nullable String leadName,
    @Nullable Instant publishedAt) {

  /** Notices that ask for tenders; each of our lots says in them that it suits small firms. */
  private static final Set<String> OPEN_TO_ALL = Set.of("UK4");

  SearchEntry entry() {
    return new SearchEntry(
        id,
        "notice",
        version,
        title,
        Texts.join(noticeTitle, ocid, releaseId),
        leadName == null ? List.of() : List.of(leadName),
        List.of(),
        List.of(),
        number,
        publishedAt,
        null,
        null,
        null,
        OPEN_TO_ALL.contains(number),
        "/notices/" + id,
        true);
  }
}
