package org.guildhall.buying.award;

import org.guildhall.kit.problem.ProblemType;

/** What can be wrong with a request about an award. */
public enum AwardProblem implements ProblemType {
  NOTHING_TO_AWARD("nothing-to-award", 409, "No tender can be awarded a lot"),
  AWARD_NOT_DECIDED("award-not-decided", 409, "The members have not approved the award"),
  AWARD_BEING_DECIDED("award-being-decided", 409, "The members are deciding on a proposal"),
  SUMMARIES_MISSING("summaries-missing", 409, "Assessment summaries must be sent first"),
  SUMMARIES_SENT("summaries-sent", 409, "The assessment summaries were sent already"),
  AWARD_NOTICE_PENDING("award-notice-pending", 409, "The award notice is on its way"),
  STANDSTILL_TOO_SHORT("standstill-too-short", 400, "The standstill is too short"),
  NOT_A_BIDDER("not-a-bidder", 403, "Only a bidder or the lead authority may do this"),
  CLAIM_RESOLVED("claim-resolved", 409, "The claim was resolved already");

  private final String slug;
  private final int status;
  private final String title;

  AwardProblem(String slug, int status, String title) {
    this.slug = slug;
    this.status = status;
    this.title = title;
  }

  @Override
  public String slug() {
    return slug;
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
