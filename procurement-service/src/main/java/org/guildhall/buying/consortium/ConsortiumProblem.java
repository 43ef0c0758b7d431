package org.guildhall.buying.consortium;

import org.guildhall.kit.problem.ProblemType;

/** What can be wrong with a request about a consortium. */
public enum ConsortiumProblem implements ProblemType {
  NOT_A_SUPPORTER("not-a-supporter", 409, "Only councils that support the challenge can take part"),
  OTHER_AGREEMENT("other-agreement", 409, "The agreement has changed"),
  NOT_READY_TO_CONSTITUTE(
      "not-ready-to-constitute", 409, "The consortium cannot be constituted yet"),
  ITEM_UNIT_DIFFERS("item-unit-differs", 409, "Members state the same item in different units");

  private final String slug;
  private final int status;
  private final String title;

  ConsortiumProblem(String slug, int status, String title) {
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
