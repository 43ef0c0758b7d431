package org.guildhall.marketplace.letter.refusal;

import org.guildhall.kit.base.problem.ProblemType;

/** What can go wrong when letters are refused. */
enum RefusalProblem implements ProblemType {
  LETTER_LINK_NOT_VALID(404, "This link is not valid");

  private final int status;
  private final String title;

  RefusalProblem(int status, String title) {
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
