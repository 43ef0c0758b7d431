package org.guildhall.buying.notice;

import java.util.List;

/**
 * What a notice says: its number in the regulations, and whether it is the first of that number or
 * changes it.
 */
public enum NoticeType {
  TENDER_NOTICE(NoticeNumber.UK4, "tender"),
  TENDER_NOTICE_UPDATE(NoticeNumber.UK4, "tenderUpdate"),
  AWARD_NOTICE(NoticeNumber.UK6, "award", "contract"),
  CONTRACT_DETAILS_NOTICE(NoticeNumber.UK7, "award", "contract"),
  TERMINATION_NOTICE(NoticeNumber.UK12, "tenderCancellation");

  private final NoticeNumber number;
  private final List<String> tags;

  NoticeType(NoticeNumber number, String... tags) {
    this.number = number;
    this.tags = List.of(tags);
  }

  public NoticeNumber number() {
    return number;
  }

  /** The release tags OCDS knows it by. */
  public List<String> tags() {
    return tags;
  }
}
