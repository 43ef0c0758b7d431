package org.guildhall.kit.web.limit;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.Priorities;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.guildhall.kit.base.problem.ProblemException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Counts every request before anything is done for it: for the person who has signed in, and only
 * where nobody has for the address, behind which there may be a whole council. Who sends a token
 * that is none has not signed in.
 */
@ApplicationScoped
public class RateFilter {
  private static final int BEHIND_KNOWN_HOST = 880;

  /** What the framework itself answers, such as the description: no filter of REST sees it. */
  private static final String NEVER_SIGNED_IN = "/q/";

  private static final String COUNTED = "guildhall.counted-for-address";

  private final SecurityIdentity identity;
  private final CallerAddress addresses;
  private final Rates rates;
  private final Asker asker;
  private final Set<String> uncounted;

  RateFilter(
      SecurityIdentity identity,
      CallerAddress addresses,
      Rates rates,
      Asker asker,
      LimitConfig config) {
    this.identity = identity;
    this.addresses = addresses;
    this.rates = rates;
    this.asker = asker;
    this.uncounted = config.uncounted().orElse(Set.of());
  }

  /** Who brings nothing to sign in with needs no thread to be refused: most floods are these. */
  void register(@Observes Filters filters) {
    filters.register(this::countStranger, BEHIND_KNOWN_HOST);
  }

  private void countStranger(RoutingContext request) {
    if (isCountedAtOnce(request)) {
      try {
        countForAddress(request);
      } catch (ProblemException tooMany) {
        request.fail(tooMany.type().status(), tooMany);
        return;
      }
    }
    request.next();
  }

  private boolean isCountedAtOnce(RoutingContext request) {
    String path = request.normalizedPath();
    var headers = request.request().headers();
    boolean bringsNothing =
        !headers.contains(HttpHeaders.AUTHORIZATION) && !headers.contains(HttpHeaders.COOKIE);
    return !uncounted.contains(path) && (bringsNothing || path.startsWith(NEVER_SIGNED_IN));
  }

  @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
  void count(RoutingContext request) {
    if (isSignedIn()) {
      String subject = subject();
      rates.takeOfPerson(subject);
      asker.is("person " + subject);
    } else {
      asker.is("address " + countForAddress(request));
    }
  }

  /** A token that is refused is nobody's; the check of permissions says what that means. */
  private boolean isSignedIn() {
    try {
      return !identity.isAnonymous();
    } catch (AuthenticationFailedException
        | AuthenticationCompletionException
        | AuthenticationRedirectException refused) {
      return false;
    }
  }

  /** Once, however often it is asked for. */
  private String countForAddress(RoutingContext request) {
    String counted = request.get(COUNTED);
    if (counted == null) {
      counted = addresses.counted(request.request());
      rates.takeOfAddress(counted);
      request.put(COUNTED, counted);
    }
    return counted;
  }

  private String subject() {
    return identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null
        ? token.getSubject()
        : identity.getPrincipal().getName();
  }
}
