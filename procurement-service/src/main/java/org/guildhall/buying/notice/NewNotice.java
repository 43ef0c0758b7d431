package org.guildhall.buying.notice;

import java.util.UUID;
import org.guildhall.buying.notice.ocds.Release;

/**
 * A notice that two people made, ready to be published.
 *
 * @param draftId what was prepared and approved
 * @param procurementId what it is about
 * @param ocid the open contracting id of the process
 * @param title of the procurement
 * @param lead the lead authority
 * @param preparedBy subject of the person who prepared it
 * @param approvedBy subject of the person who approved it, another one
 * @param release its facts
 */
public record NewNotice(
    NoticeType type,
    UUID draftId,
    UUID procurementId,
    String ocid,
    String title,
    Lead lead,
    String preparedBy,
    String approvedBy,
    Release release) {

  /** The lead authority's organisation and name. */
  public record Lead(UUID organisationId, String name) {}
}
