package org.guildhall.buying.procurement;

import org.guildhall.kit.base.problem.ProblemType;

/** What can be wrong with a request about a procurement. */
public enum ProcurementProblem implements ProblemType {
  NOT_READY_TO_PUBLISH(409, "The procurement cannot be published yet"),
  SECOND_PERSON_NEEDED(403, "Another person must approve this"),
  QUESTIONS_CLOSED(409, "Questions can no longer be asked");

  private final int status;
  private final String title;

  ProcurementProblem(int status, String title) {
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
