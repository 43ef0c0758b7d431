package org.guildhall.buying.tender;

import org.guildhall.kit.base.problem.ProblemType;

/** What can be wrong with a request about a tender. */
public enum TenderProblem implements ProblemType {
  TENDER_DEADLINE_PASSED(409, "The deadline for tenders has passed"),
  TENDER_NOT_OPEN(409, "Tenders are not accepted now"),
  TENDER_EXISTS(409, "You have a tender for this lot already"),
  TENDER_NOT_READY(409, "The tender is not complete"),
  TENDER_IS_SEALED(409, "The tender is sealed and cannot be changed"),
  TENDER_TOO_LARGE(413, "There is no room for this in the tender"),
  NO_COPY(409, "There is no copy of your tender that this key opens");

  private final int status;
  private final String title;

  TenderProblem(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
