package org.guildhall.buying.notice;

/** The notices of the Procurement Act 2023 this service can publish. */
public enum NoticeNumber {
  UK4("Tender notice", "tenderNotice"),
  UK6("Contract award notice", "awardNotice"),
  UK7("Contract details notice", "contractNotice"),
  UK12("Procurement termination notice", "tenderCancellationNotice");

  private final String title;
  private final String documentType;

  NoticeNumber(String title, String documentType) {
    this.title = title;
    this.documentType = documentType;
  }

  public String title() {
    return title;
  }

  /** The OCDS document type under which the notice appears among its stage's documents. */
  public String documentType() {
    return documentType;
  }
}
