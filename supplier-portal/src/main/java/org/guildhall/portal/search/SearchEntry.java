package org.guildhall.portal.search;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be found.
 *
 * @param kind {@code challenge, procurement, notice} or {@code organisation}
 * @param version of the thing, so that an old fact never overwrites a newer one
 * @param body searched and highlighted, in plain text
 * @param amount what it is worth without VAT, if that is said
 * @param currency of the amount, ISO 4217
 * @param smallFirms whether it says that it suits small and medium-sized firms
 * @param shown false takes it out of the index
 */
public record SearchEntry(
    UUID id,
    String kind,
    long version,
    String title,
    String body,
    List<String> buyers,
    List<String> cpv,
    List<String> regions,
    String status,
    @Nullable Instant publishedAt,
    @Nullable Instant deadline,
    @Nullable BigDecimal amount,
    @Nullable String currency,
    boolean smallFirms,
    String url,
    boolean shown) {}
