package org.guildhall.marketplace.register.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is shown, told and searched of an imported notice; the release itself is beside it,
 * verbatim.
 *
 * @param noticeType UK1 to UK17; absent in releases of older regimes and other publishers
 * @param buyers the lead first
 * @param cpv eight digits each
 * @param regions ITL codes, or the words of the publisher
 * @param contractEnds the earliest day on which a contract of the notice ends
 */
public record ImportedNoticeView(
    UUID id,
    @Nullable String ocid,
    @Nullable String releaseId,
    @Nullable String noticeType,
    List<String> tags,
    @Nullable String title,
    @Nullable String description,
    List<NoticeBuyer> buyers,
    List<String> cpv,
    List<String> regions,
    @Nullable NoticeValue value,
    @Nullable Instant publishedAt,
    @Nullable Instant deadline,
    @Nullable LocalDate contractEnds,
    Instant receivedAt,
    List<NoticeFlag> flags) {}
