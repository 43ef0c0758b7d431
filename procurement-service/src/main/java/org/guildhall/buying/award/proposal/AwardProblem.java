package org.guildhall.buying.award.proposal;

import org.guildhall.kit.base.problem.ProblemType;

/** What can be wrong with a request about an award. */
public enum AwardProblem implements ProblemType {
  NOTHING_TO_AWARD(409, "No tender can be awarded a lot"),
  AWARD_NOT_DECIDED(409, "The members have not approved the award"),
  AWARD_BEING_DECIDED(409, "The members are deciding on a proposal"),
  SUMMARIES_MISSING(409, "Assessment summaries must be sent first"),
  SUMMARIES_SENT(409, "The assessment summaries were sent already"),
  AWARD_NOTICE_PENDING(409, "The award notice is on its way"),
  STANDSTILL_TOO_SHORT(400, "The standstill is too short");

  private final int status;
  private final String title;

  AwardProblem(int status, String title) {
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
