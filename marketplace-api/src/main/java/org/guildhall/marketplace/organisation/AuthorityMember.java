package org.guildhall.marketplace.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A council in a combined authority, seen from either side: the other one is named. */
public record AuthorityMember(
    UUID organisationId, String name, LocalDate from, @Nullable LocalDate until) {}
