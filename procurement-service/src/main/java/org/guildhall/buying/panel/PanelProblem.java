package org.guildhall.buying.panel;

import org.guildhall.kit.problem.ProblemType;

/** What can be wrong with a request about a panel. */
public enum PanelProblem implements ProblemType {
  NOT_ON_THE_PANEL("not-on-the-panel", 403, "You are not an evaluator of this procurement"),
  CONFLICT_NOT_DECLARED("conflict-not-declared", 403, "Say first whether you have a conflict"),
  CONFLICTED("conflicted", 403, "You declared a conflict of interest"),
  NOT_ASSIGNED("not-assigned", 403, "This was not assigned to you"),
  BIDDERS_NOT_KNOWN("bidders-not-known", 409, "The tenders are not open yet"),
  SCORES_LOCKED("scores-locked", 409, "Your scores are locked"),
  PANEL_FIXED("panel-fixed", 409, "The panel can no longer be changed");

  private final String slug;
  private final int status;
  private final String title;

  PanelProblem(String slug, int status, String title) {
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
