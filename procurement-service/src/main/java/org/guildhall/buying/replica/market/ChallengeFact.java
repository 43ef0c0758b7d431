package org.guildhall.buying.replica.market;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of a {@code challenge.*} fact.
 *
 * @param responded whether a supplier answered it; null in facts from before that was told
 */
record ChallengeFact(
    UUID id,
    long version,
    UUID organisationId,
    String title,
    String status,
    @Nullable Boolean responded) {}
