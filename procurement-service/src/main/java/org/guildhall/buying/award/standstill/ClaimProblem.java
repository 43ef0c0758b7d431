package org.guildhall.buying.award.standstill;

import org.guildhall.kit.base.problem.ProblemType;

/** What can be wrong with a claim. */
enum ClaimProblem implements ProblemType {
  NOT_A_BIDDER(403, "Only a bidder or the lead authority may do this"),
  CLAIM_RESOLVED(409, "The claim was resolved already");

  private final int status;
  private final String title;

  ClaimProblem(int status, String title) {
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
