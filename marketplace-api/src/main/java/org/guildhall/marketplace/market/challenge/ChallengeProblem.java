package org.guildhall.marketplace.market.challenge;

import org.guildhall.kit.base.problem.ProblemType;

/** What can go wrong with challenges. */
public enum ChallengeProblem implements ProblemType {
  BRIEF_INCOMPLETE(409, "The brief is not complete"),
  AUTHOR_CANNOT_APPROVE(403, "Who wrote it cannot approve it");

  private final int status;
  private final String title;

  ChallengeProblem(int status, String title) {
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
