package org.guildhall.kit.web.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.base.problem.ProblemType;
import org.guildhall.kit.web.existence.Discretion;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The one place where an exception becomes an answer. */
@ApplicationScoped
public class ProblemMappers {

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  private final Problems problems;
  private final Discretion discretion;

  ProblemMappers(Problems problems, Discretion discretion) {
    this.problems = problems;
    this.discretion = discretion;
  }

  @ServerExceptionMapper(ProblemException.class)
  Response problem(ProblemException problem, RoutingContext request) {
    if (problem.type().status() == 503) {
      LOG.warn(problem.getMessage());
    } else if (problem.type().status() >= 500) {
      LOG.error(problem.getMessage(), problem);
    }
    return discreetly(problem, request);
  }

  /** Whatever is wrong: what the caller may not know of is not there. */
  private Response discreetly(ProblemException problem, RoutingContext request) {
    try {
      return tellsOfAThing(problem.type()) && discretion.hides()
          ? problems.response(KitProblem.NOT_FOUND, Discretion.NOTHING, request, List.of()).build()
          : problems.response(problem, request).build();
    } catch (RuntimeException away) {
      LOG.warn("Who may know of what was asked for could not be found out", away);
      KitProblem later = KitProblem.UNAVAILABLE;
      return problems.response(later, detailOf(later, request), request, List.of()).build();
    }
  }

  /** That somebody asks too much is said of them alone, and must cost less than what they ask. */
  private static boolean tellsOfAThing(ProblemType type) {
    return type.status() < 500 && type != KitProblem.TOO_MANY_REQUESTS;
  }

  @ServerExceptionMapper(ConstraintViolationException.class)
  Response invalid(ConstraintViolationException invalid, RoutingContext request) {
    if (InputProblems.blamesTheServer(invalid)) {
      return unexpected(invalid, request);
    }
    return invalidInput(request, InputProblems.of(invalid));
  }

  @ServerExceptionMapper(JacksonException.class)
  Response unreadable(JacksonException unreadable, RoutingContext request) {
    // What ended the reading.
    ProblemException known = Causes.find(unreadable, ProblemException.class);
    if (known != null) {
      return problem(known, request);
    }
    return invalidInput(request, InputProblems.of(unreadable));
  }

  /** Quarkus has a mapper of its own for this one, which is nearer than that of its supertype. */
  @ServerExceptionMapper(MismatchedInputException.class)
  Response mismatched(MismatchedInputException mismatched, RoutingContext request) {
    return unreadable(mismatched, request);
  }

  @ServerExceptionMapper(UnauthorizedException.class)
  Response notSignedIn(UnauthorizedException unauthorized, RoutingContext request) {
    return challenge(request, "This needs a signed-in person");
  }

  @ServerExceptionMapper(AuthenticationFailedException.class)
  Response signInFailed(AuthenticationFailedException failed, RoutingContext request) {
    return challenge(request, "The sign-in is not valid or has run out");
  }

  @ServerExceptionMapper(ForbiddenException.class)
  Response forbidden(ForbiddenException forbidden, RoutingContext request) {
    return problems
        .response(KitProblem.NOT_PERMITTED, "This is not for you", request, List.of())
        .build();
  }

  /** An address there is not; or there is, and what is asked of it does not read. */
  @ServerExceptionMapper(NotFoundException.class)
  Response notFound(
      NotFoundException thrown, ResourceInfo endpoint, UriInfo address, RoutingContext request) {
    List<FieldProblem> unreadable =
        thrown.getCause() == null
            ? List.of()
            : UnreadableParameters.of(endpoint.getResourceMethod(), address);
    return unreadable.isEmpty()
        ? fromJaxRs(thrown, request)
        : problem(
            ProblemException.of(KitProblem.INVALID_INPUT, detail(unreadable), unreadable), request);
  }

  @ServerExceptionMapper(WebApplicationException.class)
  Response fromJaxRs(WebApplicationException thrown, RoutingContext request) {
    if (Causes.find(thrown, JacksonException.class) instanceof JacksonException unreadable) {
      return unreadable(unreadable, request);
    }
    Response original = thrown.getResponse();
    if (original.hasEntity() || original.getStatus() < 400) {
      return original;
    }
    KitProblem type = Problems.typeOf(original.getStatus());
    if (type == KitProblem.UNEXPECTED) {
      return anything(thrown, request);
    }
    return problems.response(type, detailOf(type, request), request, List.of()).build();
  }

  /** Whatever nobody expected, and what the database found out only at commit. */
  @ServerExceptionMapper(Throwable.class)
  Response anything(Throwable thrown, RoutingContext request) {
    ProblemException known = Causes.find(thrown, ProblemException.class);
    if (known != null) {
      return problem(known, request);
    }
    KitProblem type = typeOf(thrown);
    if (type == null) {
      return unexpected(thrown, request);
    }
    LOG.infof(thrown, "Answered with %s", type.slug());
    return discreetly(ProblemException.of(type, detailOf(type, request)), request);
  }

  /** What it means that somebody else's code failed; null when it is a mistake of ours. */
  private static @Nullable KitProblem typeOf(Throwable thrown) {
    return Stream.<Function<Throwable, @Nullable KitProblem>>of(
            DatabaseFailure::typeOf,
            DiskFailure::typeOf,
            SignInFailure::typeOf,
            InputFailure::typeOf)
        .flatMap(kind -> Optional.ofNullable(kind.apply(thrown)).stream())
        .findFirst()
        .orElse(null);
  }

  private Response unexpected(Throwable thrown, RoutingContext request) {
    LOG.errorf(thrown, "%s %s failed", request.request().method(), request.request().path());
    return problems
        .response(
            KitProblem.UNEXPECTED, detailOf(KitProblem.UNEXPECTED, request), request, List.of())
        .build();
  }

  private Response invalidInput(RoutingContext request, List<FieldProblem> fields) {
    String detail = fields.isEmpty() ? detailOf(KitProblem.INVALID_INPUT, request) : detail(fields);
    return problems.response(KitProblem.INVALID_INPUT, detail, request, fields).build();
  }

  private static String detail(List<FieldProblem> fields) {
    return fields.size() == 1
        ? fields.getFirst().message()
        : fields.size() + " fields are not right";
  }

  /** A browser is sent to the sign-in page where there is one; a client gets a 401. */
  private Response challenge(RoutingContext request, String detail) {
    HttpAuthenticator authenticator = request.get(HttpAuthenticator.class.getName());
    ChallengeData challenge =
        authenticator == null ? null : authenticator.getChallenge(request).await().indefinitely();
    if (challenge != null && challenge.status != 401) {
      return withHeaders(Response.status(challenge.status), challenge).build();
    }
    Response.ResponseBuilder response =
        problems.response(KitProblem.NOT_SIGNED_IN, detail, request, List.of());
    return withHeaders(response, challenge).build();
  }

  private static Response.ResponseBuilder withHeaders(
      Response.ResponseBuilder response, @Nullable ChallengeData challenge) {
    if (challenge != null) {
      challenge.getHeaders().forEach((name, value) -> response.header(name.toString(), value));
    }
    return response;
  }

  private static String detailOf(KitProblem type, RoutingContext request) {
    return Problems.detailOf(type, request.request().method().name(), request.request().path());
  }
}
