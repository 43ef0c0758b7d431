package org.guildhall.buying.notice;

import org.guildhall.kit.base.problem.ProblemType;

/** What can be wrong with publishing a notice. */
public enum NoticeProblem implements ProblemType {
  NOTICE_INVALID(409, "The notice is not complete"),
  NOTICE_NEEDS_SECOND_PERSON(403, "Another person must approve the notice"),
  NOTICE_CHANGED(409, "The notice says something else than what was prepared"),
  NOTICE_NOT_PREPARED(409, "The draft does not wait for approval"),
  NOTICE_ON_THE_WAY(409, "A notice is on its way to the central platform");

  private final int status;
  private final String title;

  NoticeProblem(int status, String title) {
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
