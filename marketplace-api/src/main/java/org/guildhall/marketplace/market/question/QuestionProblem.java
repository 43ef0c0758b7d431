package org.guildhall.marketplace.market.question;

import org.guildhall.kit.base.problem.ProblemType;

/** What can go wrong with questions. */
enum QuestionProblem implements ProblemType {
  QUESTIONS_CLOSED(409, "No questions are taken any more");

  private final int status;
  private final String title;

  QuestionProblem(int status, String title) {
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
