package org.guildhall.portal.shared.signin;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.runtime.DefaultTokenStateManager;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/**
 * Sessions are kept by browsers, in encrypted cookies; one that has ended is not taken out of its
 * cookie any more, on no instance of the portal. Whoever comes with it has to sign in.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class LiveSessions extends DefaultTokenStateManager {
  private static final Logger LOG = Logger.getLogger(LiveSessions.class);

  private final EndedSessions ended;

  LiveSessions(EndedSessions ended) {
    this.ended = ended;
  }

  @Override
  public Uni<AuthorizationCodeTokens> getTokens(
      RoutingContext request,
      OidcTenantConfig config,
      String cookie,
      OidcRequestContext<AuthorizationCodeTokens> blocking) {
    return super.getTokens(request, config, cookie, blocking)
        .flatMap(tokens -> blocking.runBlocking(() -> alive(tokens)));
  }

  private AuthorizationCodeTokens alive(AuthorizationCodeTokens tokens) {
    if (isEnded(SessionToken.of(tokens.getIdToken()))) {
      throw new AuthenticationFailedException("The session has ended");
    }
    return tokens;
  }

  /**
   * While the database is away everybody would be signed out; the access token in the session is
   * good for five minutes at most, and the identity provider gives no other one after a sign-out.
   */
  private boolean isEnded(SessionToken session) {
    try {
      return ended.isEnded(session);
    } catch (SQLException away) {
      LOG.warnf("Whether a session has ended is unknown: %s", away.getMessage());
      return false;
    }
  }
}
