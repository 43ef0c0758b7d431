package org.guildhall.marketplace.organisation.membership;

import org.guildhall.kit.base.problem.ProblemType;

/** What can go wrong with memberships. */
enum MembershipProblem implements ProblemType {
  LAST_ADMINISTRATOR(409, "An organisation needs an administrator"),
  ALREADY_A_MEMBER(409, "You already belong to this organisation");

  private final int status;
  private final String title;

  MembershipProblem(int status, String title) {
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
