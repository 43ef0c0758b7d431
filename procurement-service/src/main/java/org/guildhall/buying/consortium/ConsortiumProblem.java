package org.guildhall.buying.consortium;

import org.guildhall.kit.base.problem.ProblemType;

/** What can be wrong with a request about a consortium. */
public enum ConsortiumProblem implements ProblemType {
  NOT_A_SUPPORTER(409, "Only councils that support the challenge can take part"),
  OTHER_AGREEMENT(409, "The agreement has changed"),
  NOT_READY_TO_CONSTITUTE(409, "The consortium cannot be constituted yet"),
  ITEM_UNIT_DIFFERS(409, "Members state the same item in different units");

  private final int status;
  private final String title;

  ConsortiumProblem(int status, String title) {
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
