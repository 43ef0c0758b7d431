package org.guildhall.buying.evaluation;

import org.guildhall.kit.problem.ProblemType;

/** What can be wrong with a request about scores. */
public enum EvaluationProblem implements ProblemType {
  SCORES_MISSING("scores-missing", 409, "Some scores are missing"),
  CONSENSUS_MISSING("consensus-missing", 409, "Consensus is missing on some criteria"),
  PRICES_NOT_OPEN("prices-not-open", 409, "The prices are not open yet");

  private final String slug;
  private final int status;
  private final String title;

  EvaluationProblem(String slug, int status, String title) {
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
