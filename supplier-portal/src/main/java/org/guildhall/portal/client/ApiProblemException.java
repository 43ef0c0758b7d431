package org.guildhall.portal.client;

import java.util.Objects;
import java.util.Set;

/** One of the APIs refused; carries its problem body. */
public final class ApiProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final Set<Integer> FOR_THE_FORM = Set.of(400, 409, 412, 413, 415, 422, 428);

  private final transient ApiProblem problem;
  private final int status;

  private ApiProblemException(int status, ApiProblem problem) {
    super("API answered " + status + " " + problem.slug() + ": " + problem.detail());
    this.status = status;
    this.problem = problem;
  }

  /**
   * Of an API's answer.
   *
   * @param body which may be anything: whatever cannot be read is empty
   */
  public static ApiProblemException of(int status, String body) {
    return new ApiProblemException(status, ApiProblem.read(status, body));
  }

  public int status() {
    return status;
  }

  public ApiProblem problem() {
    return problem;
  }

  /** Whether the person can put it right in the form (rather than lacking permission, say). */
  public boolean isForTheForm() {
    return FOR_THE_FORM.contains(status);
  }

  /** Whether the same is done for who shows a second factor; nothing has been done yet. */
  public boolean wantsSecondFactor() {
    return status == 401 && problem.slug().equals("second-factor-needed");
  }

  /** One sentence for the person. */
  public String plainEnglish() {
    if (status == 412) {
      return "Somebody else changed this after you opened it. Your answers are below; open the page"
          + " again in another tab to see the changes before you save.";
    }
    if (problem.detail() != null && !problem.detail().isBlank()) {
      return problem.detail();
    }
    return Objects.requireNonNullElse(problem.title(), "This could not be done. Try again.");
  }
}
