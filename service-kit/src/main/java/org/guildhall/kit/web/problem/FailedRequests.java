package org.guildhall.kit.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Optional;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests that fail before or beside an endpoint, such as one without a Host or with an
 * address that cannot be decoded, like those that fail in one: with a problem.
 */
@ApplicationScoped
class FailedRequests {
  private static final Logger LOG = Logger.getLogger(FailedRequests.class);

  private static final ProblemException NO_ADDRESS =
      ProblemException.of(
          KitProblem.INVALID_INPUT, "This is no address; part of it may be missing");

  private final Problems problems;
  private final ObjectMapper json;
  private final Instance<ProblemPage> pages;
  private final VertxHttpConfig http;

  FailedRequests(
      Problems problems,
      ObjectMapper json,
      @Any Instance<ProblemPage> pages,
      VertxHttpConfig http) {
    this.problems = problems;
    this.json = json;
    this.pages = pages;
    this.http = http;
  }

  void register(@Observes Router router) {
    router.route().failureHandler(this::answer);
    // An address that cannot be decoded cannot be compared with a route, nor with the one above,
    // nor
    // with those that set the headers of every answer.
    router.errorHandler(
        KitProblem.INVALID_INPUT.status(),
        request -> {
          http.header()
              .forEach((name, header) -> request.response().putHeader(name, header.value()));
          answer(request, NO_ADDRESS);
        });
  }

  private void answer(RoutingContext request) {
    if (request.response().headWritten()) {
      request.next();
      return;
    }
    @Nullable Throwable failure = request.failure();
    answer(request, failure == null ? null : Causes.find(failure, ProblemException.class));
  }

  private void answer(RoutingContext request, @Nullable ProblemException known) {
    HttpServerResponse response = request.response();
    ProblemBody problem = problem(request, known);
    Optional<String> page = pages.stream().flatMap(each -> each.of(problem).stream()).findFirst();
    (known == null ? Problems.retryAfter(problem.status()) : Problems.retryAfter(known))
        .ifPresent(after -> response.putHeader(HttpHeaders.RETRY_AFTER, after));
    response
        .setStatusCode(problem.status())
        .putHeader(
            HttpHeaders.CONTENT_TYPE,
            page.isPresent() ? "text/html; charset=utf-8" : Problems.MEDIA_TYPE)
        .end(page.orElseGet(() -> written(problem)));
  }

  private ProblemBody problem(RoutingContext request, @Nullable ProblemException known) {
    String path = String.valueOf(request.request().path());
    String method = request.request().method().name();
    if (known != null) {
      return problems.body(known.type(), known.detail(), path, known.fields());
    }
    KitProblem type = Problems.typeOf(request.statusCode());
    if (type == KitProblem.UNEXPECTED) {
      LOG.errorf(request.failure(), "%s %s failed", method, path);
    }
    return problems.body(type, Problems.detailOf(type, method, path), path, List.of());
  }

  private String written(ProblemBody problem) {
    try {
      return json.writeValueAsString(problem);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
