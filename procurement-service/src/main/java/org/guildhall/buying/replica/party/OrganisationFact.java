package org.guildhall.buying.replica.party;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of an {@code organisation.*} fact. */
record OrganisationFact(
    UUID id,
    long version,
    String name,
    String kind,
    String status,
    @Nullable List<Party.Identifier> identifiers,
    Party.@Nullable Address address,
    @Nullable String region,
    @Nullable Boolean sme,
    boolean vcse) {

  List<Party.Identifier> identifiersOrNone() {
    return identifiers == null ? List.of() : identifiers;
  }
}
