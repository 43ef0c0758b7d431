package org.guildhall.marketplace.register.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guildhall.marketplace.register.reading.json.Flag;
import org.jspecify.annotations.Nullable;

/**
 * What could be read of a release: a summary for search, its parties and its contracts, and flags
 * for the rest.
 *
 * @param noticeType UK1 to UK17, or null (older regimes, other publishers)
 * @param buyers the lead first
 * @param deadline for tenders, or for taking part in market engagement
 * @param contractEnds the earliest day on which a contract of this notice ends
 * @param smallFirms whether it says of itself or of a lot that it suits small and medium firms
 */
public record ReadRelease(
    @Nullable String ocid,
    @Nullable String releaseId,
    @Nullable String noticeType,
    List<String> tags,
    @Nullable String title,
    @Nullable String description,
    @Nullable Instant publishedAt,
    @Nullable Instant deadline,
    @Nullable ReadValue value,
    List<String> cpv,
    List<String> regions,
    List<ReadParty> parties,
    List<ReadParty> buyers,
    List<ReadContract> contracts,
    @Nullable LocalDate contractEnds,
    boolean smallFirms,
    List<Flag> flags) {}
