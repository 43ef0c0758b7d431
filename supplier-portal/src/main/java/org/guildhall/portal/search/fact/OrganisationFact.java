package org.guildhall.portal.search.fact;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.portal.search.SearchEntry;
import org.jspecify.annotations.Nullable;

/** What search needs of a fact of topic {@code organisations}, without its memberships. */
record OrganisationFact(
    UUID id,
    long version,
    String name,
    String kind,
    String status,
    @Nullable String region,
    @Nullable List<Identifier> identifiers) {

  record Identifier(@Nullable String scheme, @Nullable String id) {}

  SearchEntry entry() {
    StringBuilder body = new StringBuilder(kind.replace('_', ' ').toLowerCase(Locale.UK));
    Texts.list(identifiers)
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
        null,
        false,
        "/organisations/" + id,
        true);
  }
}
