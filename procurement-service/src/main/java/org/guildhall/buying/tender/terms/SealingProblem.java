package org.guildhall.buying.tender.terms;

import org.guildhall.kit.base.problem.ProblemType;

/** What can be wrong with the keys that tenders are sealed with. */
public enum SealingProblem implements ProblemType {
  SEALING_KEY_IN_DOUBT(503, "Tenders cannot be sealed safely now");

  private final int status;
  private final String title;

  SealingProblem(int status, String title) {
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
