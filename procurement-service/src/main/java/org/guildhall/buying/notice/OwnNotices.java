package org.guildhall.buying.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What other features ask about notices without knowing how they are kept. */
@ApplicationScoped
public class OwnNotices {
  private final Notices notices;
  private final NoticeConfig config;

  OwnNotices(Notices notices, NoticeConfig config) {
    this.notices = notices;
    this.config = config;
  }

  /** Mints the open contracting id of a new process. */
  public String mintOcid() {
    return notices.nextOcid(config.ocidPrefix());
  }

  /** Whether a notice of that number about the procurement is public. */
  public boolean isPublic(UUID procurementId, NoticeNumber number) {
    return notices
        .latest(procurementId, number)
        .filter(notice -> notice.status() == NoticeStatus.PUBLISHED)
        .isPresent();
  }
}
