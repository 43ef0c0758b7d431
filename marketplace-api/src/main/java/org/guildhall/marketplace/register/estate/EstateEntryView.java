package org.guildhall.marketplace.register.estate;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contract of an organisation.
 *
 * @param source from where it is known; with {@code noticeId} for published notices
 * @param latestEnd the end with all extensions
 * @param amount of the whole contract without VAT, shared by so many {@code buyers}
 * @param endedEarly whether it has ended before its time
 */
public record EstateEntryView(
    UUID id,
    UUID organisationId,
    EstateSource source,
    @Nullable UUID noticeId,
    @Nullable String title,
    @Nullable String supplier,
    @Nullable UUID supplierId,
    @Nullable LocalDate start,
    LocalDate end,
    @Nullable LocalDate latestEnd,
    @Nullable String extension,
    @Nullable Integer noticePeriodDays,
    @Nullable BigDecimal amount,
    @Nullable BigDecimal amountGross,
    @Nullable String currency,
    int buyers,
    List<String> cpv,
    boolean endedEarly,
    Instant recordedAt) {}
