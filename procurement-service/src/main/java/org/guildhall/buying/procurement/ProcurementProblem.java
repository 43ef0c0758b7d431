package org.guildhall.buying.procurement;

import org.guildhall.kit.problem.ProblemType;

/** What can be wrong with a request about a procurement. */
public enum ProcurementProblem implements ProblemType {
  NOT_READY_TO_PUBLISH("not-ready-to-publish", 409, "The procurement cannot be published yet"),
  SECOND_PERSON_NEEDED("second-person-needed", 403, "Another person must approve this"),
  QUESTIONS_CLOSED("questions-closed", 409, "Questions can no longer be asked");

  private final String slug;
  private final int status;
  private final String title;

  ProcurementProblem(String slug, int status, String title) {
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
