package org.guildhall.kit.base.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem that the caller is told about. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // never serialised
  private final ProblemType type;

  private final String detail;

  @SuppressWarnings("serial") // never serialised
  private final List<FieldProblem> fields;

  private final @Nullable Duration retryAfter;

  private ProblemException(
      ProblemType type,
      String detail,
      List<FieldProblem> fields,
      @Nullable Throwable cause,
      @Nullable Duration retryAfter) {
    super(type.slug() + ": " + detail, cause);
    this.type = type;
    this.detail = detail;
    this.fields = List.copyOf(fields);
    this.retryAfter = retryAfter;
  }

  /**
   * @param detail what is wrong this time, in words for a person
   */
  public static ProblemException of(ProblemType type, String detail) {
    return new ProblemException(type, detail, List.of(), null, null);
  }

  /**
   * @param fields the fields that are wrong, each with what is wrong
   */
  public static ProblemException of(ProblemType type, String detail, List<FieldProblem> fields) {
    return new ProblemException(type, detail, fields, null, null);
  }

  /**
   * @param cause kept for the log, never shown
   */
  public static ProblemException of(ProblemType type, String detail, Throwable cause) {
    return new ProblemException(type, detail, List.of(), cause, null);
  }

  /**
   * @param retryAfter when the same may be tried again
   */
  public static ProblemException later(ProblemType type, String detail, Duration retryAfter) {
    return new ProblemException(type, detail, List.of(), null, retryAfter);
  }

  /** One field of the request is not right. */
  public static ProblemException field(String field, String message) {
    return of(KitProblem.INVALID_INPUT, message, List.of(new FieldProblem(field, message)));
  }

  /** There is nothing with this id, or the caller may not know of it. */
  public static ProblemException notFound(String what, Object id) {
    return of(KitProblem.NOT_FOUND, "There is no " + what + " " + id);
  }

  public ProblemType type() {
    return type;
  }

  public String detail() {
    return detail;
  }

  public List<FieldProblem> fields() {
    return fields;
  }

  /** When the same may be tried again; empty when nobody knows. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
