package org.guildhall.kit.base.problem;

/** The problems any service can have. */
public enum KitProblem implements ProblemType {
  NOT_SIGNED_IN(401, "Sign in first"),
  SECOND_FACTOR_NEEDED(401, "Show a second factor first"),
  NOT_PERMITTED(403, "You may not do this"),
  ACTING_FOR_REQUIRED(403, "Say which organisation you act for"),
  NOT_YOUR_ORGANISATION(403, "You do not act for this organisation"),
  ORGANISATION_SUSPENDED(403, "Your organisation is suspended"),
  NOT_FOUND(404, "There is no such thing here"),
  METHOD_NOT_ALLOWED(405, "This cannot be done with this method"),
  NOT_ACCEPTABLE(406, "This cannot be given in the form you ask for"),
  INVALID_INPUT(400, "Something in the request is not right"),
  ILLEGAL_STATE(409, "This cannot be done now"),
  IDEMPOTENCY_CONFLICT(409, "This idempotency key was used for another request"),
  STALE_VERSION(412, "Somebody changed this in the meantime"),
  TOO_LARGE(413, "This is too large"),
  UNSUPPORTED_TYPE(415, "This kind of content is not accepted"),
  MISDIRECTED(421, "This is not where you meant to ask"),
  VERSION_REQUIRED(428, "Say which version you have seen"),
  TOO_MANY_REQUESTS(429, "This is too much at once"),
  UNEXPECTED(500, "Something went wrong on our side"),
  MEMBERSHIP_UNKNOWN(503, "We cannot check just now what you may do"),
  UNAVAILABLE(503, "Try again in a moment");

  private final int status;
  private final String title;

  KitProblem(int status, String title) {
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
