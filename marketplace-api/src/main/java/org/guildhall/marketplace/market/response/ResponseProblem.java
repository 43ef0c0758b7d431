package org.guildhall.marketplace.market.response;

import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.base.problem.ProblemType;

/** What can go wrong with responses. */
enum ResponseProblem implements ProblemType {
  RESPONSES_CLOSED(409, "No responses are taken any more"),
  RESPONSE_EXISTS(409, "You have a response to this challenge already"),
  RESPONSE_INCOMPLETE(409, "The response is not complete"),
  RESPONSE_TO_RECONFIRM(409, "The response was not confirmed since the challenge was amended");

  private final int status;
  private final String title;

  ResponseProblem(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** The refusal of what comes after the deadline, or after the challenge is closed. */
  static ProblemException closed() {
    return ProblemException.of(RESPONSES_CLOSED, "The challenge is closed for responses.");
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
