package org.guildhall.kit.web.problem;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.guildhall.kit.base.correlation.Correlation;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.problem.ProblemType;

/** Turns a problem into a response. */
@ApplicationScoped
public class Problems {

  /** The media type of RFC 9457. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final int UNAVAILABLE = 503;

  /** What is away for a moment mostly is back by then. */
  private static final int RETRY_AFTER_SECONDS = 5;

  private final ProblemConfig config;

  Problems(ProblemConfig config) {
    this.config = config;
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
  Response.ResponseBuilder response(
      ProblemType type, String detail, RoutingContext request, List<FieldProblem> fields) {
    Response.ResponseBuilder response =
        Response.status(type.status())
            .header(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
            .entity(body(type, detail, request.request().path(), fields));
    return type.status() == UNAVAILABLE
        ? response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        : response;
  }
}
