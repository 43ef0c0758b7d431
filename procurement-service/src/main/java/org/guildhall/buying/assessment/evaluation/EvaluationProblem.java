package org.guildhall.buying.assessment.evaluation;

import org.guildhall.kit.base.problem.ProblemType;

/** What can be wrong with a request about scores. */
public enum EvaluationProblem implements ProblemType {
  SCORES_MISSING(409, "Some scores are missing"),
  CONSENSUS_MISSING(409, "Consensus is missing on some criteria"),
  CONSENSUS_IN_DOUBT(409, "The agreed scores are not known to be those that were locked"),
  PRICES_NOT_OPEN(409, "The prices are not open yet");

  private final int status;
  private final String title;

  EvaluationProblem(int status, String title) {
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
