package org.guildhall.buying.assessment.panel;

import org.guildhall.kit.base.problem.ProblemType;

/** What can be wrong with a request about a panel. */
public enum PanelProblem implements ProblemType {
  NOT_ON_THE_PANEL(403, "You are not an evaluator of this procurement"),
  CONFLICT_NOT_DECLARED(403, "Say first whether you have a conflict"),
  CONFLICTED(403, "You declared a conflict of interest"),
  NOT_ASSIGNED(403, "This was not assigned to you"),
  BIDDERS_NOT_KNOWN(409, "The tenders are not open yet"),
  SCORES_LOCKED(409, "Your scores are locked"),
  PANEL_FIXED(409, "The panel can no longer be changed");

  private final int status;
  private final String title;

  PanelProblem(int status, String title) {
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
