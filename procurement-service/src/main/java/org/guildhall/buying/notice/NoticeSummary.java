package org.guildhall.buying.notice;

import java.time.Instant;
import java.util.UUID;

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
