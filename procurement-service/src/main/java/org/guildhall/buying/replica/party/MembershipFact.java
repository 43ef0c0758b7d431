package org.guildhall.buying.replica.party;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of a {@code membership.*} fact; no roles when it was revoked. */
record MembershipFact(
    UUID id, long version, UUID organisationId, String subject, @Nullable List<String> roles) {

  List<String> rolesOrNone() {
    return roles == null ? List.of() : roles;
  }
}
