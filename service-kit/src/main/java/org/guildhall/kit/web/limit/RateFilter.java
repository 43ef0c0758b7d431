package org.guildhall.kit.web.limit;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Counts every request before anything is done for it: for the person who has signed in, and only
 * where nobody has for the address, behind which there may be a whole council. Who sends a token
 * that is none has not signed in.
 */
@ApplicationScoped
public class RateFilter {

  private final SecurityIdentity identity;
  private final CallerAddress addresses;
  private final Rates rates;
  private final Asker asker;

  RateFilter(SecurityIdentity identity, CallerAddress addresses, Rates rates, Asker asker) {
    this.identity = identity;
    this.addresses = addresses;
    this.rates = rates;
    this.asker = asker;
  }

  @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
  void count(RoutingContext request) {
    if (isSignedIn()) {
      String subject = subject();
      rates.takeOfPerson(subject);
      asker.is("person " + subject);
    } else {
      String address = addresses.counted(request.request());
      rates.takeOfAddress(address);
      asker.is("address " + address);
    }
  }

  /** A token that is refused is nobody's; the check of permissions says what that means. */
  private boolean isSignedIn() {
    try {
      return !identity.isAnonymous();
    } catch (AuthenticationFailedException | AuthenticationCompletionException refused) {
      return false;
    }
  }

  private String subject() {
    return identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null
        ? token.getSubject()
        : identity.getPrincipal().getName();
  }
}
