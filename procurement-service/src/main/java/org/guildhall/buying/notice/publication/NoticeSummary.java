package org.guildhall.buying.notice.publication;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.buying.notice.NoticeNumber;

/** One line of the list of public notices. */
record NoticeSummary(
    UUID id,
    NoticeNumber number,
    String releaseId,
    String ocid,
    UUID procurementId,
    String title,
    UUID leadId,
    String leadName,
    Instant publishedAt) {}
