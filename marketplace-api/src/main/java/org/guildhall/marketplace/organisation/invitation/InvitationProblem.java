package org.guildhall.marketplace.organisation.invitation;

import org.guildhall.kit.base.problem.ProblemType;

/** What can go wrong with invitations. */
public enum InvitationProblem implements ProblemType {
  INVITATION_NOT_VALID(409, "The invitation is not valid"),
  INVITATION_FOR_SOMEBODY_ELSE(403, "The invitation was sent to another address"),
  TOO_MANY_INVITATIONS(409, "Too many people are invited");

  private final int status;
  private final String title;

  InvitationProblem(int status, String title) {
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
