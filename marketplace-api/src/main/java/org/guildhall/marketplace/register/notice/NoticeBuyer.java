package org.guildhall.marketplace.register.notice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A buyer named in a notice; the first is the lead.
 *
 * @param id the organisation here, if the notice identifies it
 * @param name as the notice writes it
 * @param identifier scheme and number, such as {@code GB-PPON:PBCD-1234-EFGH}
 */
public record NoticeBuyer(@Nullable UUID id, @Nullable String name, @Nullable String identifier) {}
