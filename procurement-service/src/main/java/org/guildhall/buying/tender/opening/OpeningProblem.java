package org.guildhall.buying.tender.opening;

import org.guildhall.kit.base.problem.ProblemType;

/** What can be wrong with a request to open tenders or to read opened ones. */
public enum OpeningProblem implements ProblemType {
  TOO_EARLY_TO_OPEN(409, "It is too early to open this"),
  ANOTHER_AUTHORITY_NEEDED(403, "Somebody of another authority must do this"),
  OPENING_EXISTS(409, "This opening was proposed or made already"),
  NOT_OPENED(409, "This is still sealed"),
  NOT_ASSIGNED(403, "You are not assigned to assess this");

  private final int status;
  private final String title;

  OpeningProblem(int status, String title) {
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
