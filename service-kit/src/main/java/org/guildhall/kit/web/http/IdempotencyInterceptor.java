package org.guildhall.kit.web.http;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.web.permission.CurrentActor;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the answer to a post with its effect, in one transaction which the use case joins. A
 * repetition finds the key taken: PostgreSQL lets it wait until the first has committed, then it
 * gets the same answer, or rolled back, then it is the first itself. The answer is kept so that
 * only the key opens it.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class IdempotencyInterceptor {

  private static final String HEADER = "Idempotency-Key";
  private static final String REPLAYED = "Idempotency-Replayed";
  private static final int LONGEST_KEY = 200;

  private final IdempotencyKeys keys;
  private final Answers answers;
  private final CurrentActor current;
  private final CurrentVertxRequest request;

  IdempotencyInterceptor(
      IdempotencyKeys keys, Answers answers, CurrentActor current, CurrentVertxRequest request) {
    this.keys = keys;
    this.answers = answers;
    this.current = current;
    this.request = request;
  }

  @AroundInvoke
  @Nullable Object once(InvocationContext call) throws Exception {
    RoutingContext http = request.getCurrent();
    String given = http == null ? null : http.request().getHeader(HEADER);
    if (http == null || given == null || given.isBlank() || byItself(call)) {
      return call.proceed();
    }
    if (given.length() > LONGEST_KEY) {
      throw ProblemException.field(HEADER, "A key has " + LONGEST_KEY + " characters at most");
    }
    IdempotencyKeys.Key key = key(http, given);
    String hash = answers.hash(call, http.request().query());
    Callable<@Nullable Object> work = () -> answerOnce(call, http, key, hash);
    return QuarkusTransaction.joiningExisting().call(work);
  }

  private static boolean byItself(InvocationContext call) {
    Idempotent declared = call.getMethod().getAnnotation(Idempotent.class);
    return declared != null && declared.byItself();
  }

  private @Nullable Object answerOnce(
      InvocationContext call, RoutingContext http, IdempotencyKeys.Key key, String hash)
      throws Exception {
    IdempotencyKeys.Answered before = keys.claim(key, hash);
    if (before == null) {
      Object result = call.proceed();
      keys.keep(key, answers.toStore(result));
      return result;
    }
    if (!before.same()) {
      throw ProblemException.of(
          KitProblem.IDEMPOTENCY_CONFLICT,
          "The key " + key.key() + " was used for a request with another content");
    }
    http.response().putHeader(REPLAYED, "true");
    return answers.replay(before.answer(), call.getMethod());
  }

  private IdempotencyKeys.Key key(RoutingContext http, String given) {
    Actor actor = current.actor();
    return new IdempotencyKeys.Key(
        actor.subject(),
        actor.organisation().map(UUID::toString).orElse(""),
        http.request().method() + " " + http.normalizedPath(),
        given);
  }
}
