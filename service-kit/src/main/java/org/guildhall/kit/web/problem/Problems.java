package org.guildhall.kit.web.problem;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.guildhall.kit.base.correlation.Correlation;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.base.problem.ProblemType;
import org.guildhall.kit.web.permission.SecondFactorConfig;

/** Turns a problem into a response. */
@ApplicationScoped
public class Problems {

  /** The media type of RFC 9457. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final String RETRY_AFTER_SECONDS = "10";

  private final ProblemConfig config;
  private final SecondFactorConfig secondFactor;

  Problems(ProblemConfig config, SecondFactorConfig secondFactor) {
    this.config = config;
    this.secondFactor = secondFactor;
  }

  /** The body to answer with. */
  public ProblemBody body(ProblemType type, String detail, String path, List<FieldProblem> fields) {
    return new ProblemBody(
        config.base() + type.slug(),
        type.title(),
        type.status(),
        detail,
        path,
        Correlation.current(),
        fields);
  }

  /** The response to answer with. */
  Response.ResponseBuilder response(ProblemException problem, RoutingContext request) {
    Response.ResponseBuilder response =
        response(problem.type(), problem.detail(), request, problem.fields());
    if (problem.type() == KitProblem.SECOND_FACTOR_NEEDED) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, challenge(problem.detail()));
    }
    retryAfter(problem)
        .ifPresent(after ->
            // In place of the one that the status alone has.
            response.header(HttpHeaders.RETRY_AFTER, null).header(HttpHeaders.RETRY_AFTER, after));
    return response;
  }

  /** The response to answer with. */
  Response.ResponseBuilder response(
      ProblemType type, String detail, RoutingContext request, List<FieldProblem> fields) {
    Response.ResponseBuilder response =
        Response.status(type.status())
            .header(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
            .entity(body(type, detail, request.request().path(), fields));
    retryAfter(type.status()).ifPresent(after -> response.header(HttpHeaders.RETRY_AFTER, after));
    return response;
  }

  /** RFC 9470: what the client asks the identity provider for before it comes again. */
  private String challenge(String why) {
    return "Bearer error=\"insufficient_user_authentication\", error_description=\"%s\", acr_values=\"%s\""
        .formatted(why, String.join(" ", secondFactor.acr()));
  }

  /** What the header Retry-After says, in whole seconds. */
  static Optional<String> retryAfter(ProblemException problem) {
    return problem
        .retryAfter()
        .map(wait -> Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())))
        .or(() -> retryAfter(problem.type().status()));
  }

  /** The same where only the status is known: what is away may be back soon. */
  static Optional<String> retryAfter(int status) {
    return status == KitProblem.UNAVAILABLE.status()
        ? Optional.of(RETRY_AFTER_SECONDS)
        : Optional.empty();
  }

  /** What a status means that libraries chose. */
  static KitProblem typeOf(int status) {
    return switch (status) {
      case 400, 414, 422, 431 -> KitProblem.INVALID_INPUT;
      case 401 -> KitProblem.NOT_SIGNED_IN;
      case 403 -> KitProblem.NOT_PERMITTED;
      case 404 -> KitProblem.NOT_FOUND;
      case 405 -> KitProblem.METHOD_NOT_ALLOWED;
      case 406 -> KitProblem.NOT_ACCEPTABLE;
      case 409 -> KitProblem.ILLEGAL_STATE;
      case 413 -> KitProblem.TOO_LARGE;
      case 415 -> KitProblem.UNSUPPORTED_TYPE;
      case 429 -> KitProblem.TOO_MANY_REQUESTS;
      case 503 -> KitProblem.UNAVAILABLE;
      default -> KitProblem.UNEXPECTED;
    };
  }

  /** What is wrong this time, as far as the request tells. */
  static String detailOf(KitProblem type, String method, String path) {
    return switch (type) {
      case NOT_FOUND -> "There is nothing at " + path;
      case METHOD_NOT_ALLOWED -> method + " is not possible at " + path;
      case INVALID_INPUT -> "The request cannot be read";
      case UNEXPECTED -> "We have noted it. Tell us the correlation id if you ask about it.";
      default -> type.title();
    };
  }
}
