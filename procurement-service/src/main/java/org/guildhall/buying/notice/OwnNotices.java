package org.guildhall.buying.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.guildhall.kit.base.problem.ProblemException;

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

  /** What stands in the place of the id of a process that has none yet. */
  public String ocidToBeGiven() {
    return config.ocidPrefix() + "-000000";
  }

  /** Whether the central platform has not answered yet about a notice of the procurement. */
  public boolean isOnTheWay(UUID procurementId) {
    return notices.count("procurementId = ?1 and status = ?2", procurementId, NoticeStatus.SENDING)
        > 0;
  }

  /** Refuses while the central platform has not answered about a notice of the procurement. */
  public void mustNotBeOnTheWay(UUID procurementId) {
    if (isOnTheWay(procurementId)) {
      throw ProblemException.of(
          NoticeProblem.NOTICE_ON_THE_WAY, "Wait for the central platform's answer.");
    }
  }
}
