package org.guildhall.marketplace.market.support;

import org.guildhall.kit.base.problem.ProblemType;

/** What can go wrong with support. */
enum SupportProblem implements ProblemType {
  COMMITMENT_INCOMPLETE(400, "The commitment needs more"),
  SUPPORT_CLOSED(409, "The challenge takes no support now");

  private final int status;
  private final String title;

  SupportProblem(int status, String title) {
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
