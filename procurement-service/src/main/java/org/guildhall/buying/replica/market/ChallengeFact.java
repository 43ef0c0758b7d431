package org.guildhall.buying.replica.market;

import java.util.UUID;

/** What this service reads of a {@code challenge.*} fact. */
record ChallengeFact(UUID id, long version, UUID organisationId, String title, String status) {}
