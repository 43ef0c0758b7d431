package org.guildhall.portal.shared.signin;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.Tenant;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/**
 * Where the identity provider tells which session has ended: OpenID Connect Back-Channel Logout.
 * Quarkus' own endpoint remembers it in the memory of one instance, until the next person signs in;
 * here it is in the database before the provider hears that it was taken.
 */
@ApplicationScoped
class SignedOutElsewhere {
  private static final Logger LOG = Logger.getLogger(SignedOutElsewhere.class);
  private static final String PATH = "/back-channel-sign-out";
  private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
  private static final Pattern TOKEN = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
  private static final long LARGEST = 20_000;
  private static final int TAKEN = 200;
  private static final int REFUSED = 400;
  private static final int AWAY = 503;

  private final TenantIdentityProvider tokens;
  private final EndedSessions ended;
  private final Vertx vertx;

  SignedOutElsewhere(
      @Tenant("logout-tokens") TenantIdentityProvider tokens, EndedSessions ended, Vertx vertx) {
    this.tokens = tokens;
    this.ended = ended;
    this.vertx = vertx;
  }

  void register(@Observes Router router) {
    router.post(PATH).handler(BodyHandler.create(false).setBodyLimit(LARGEST)).handler(this::take);
  }

  private void take(RoutingContext request) {
    String token = request.request().getFormAttribute("logout_token");
    Callable<Integer> taking = () -> taken(token == null ? "" : token);
    vertx
        .executeBlocking(taking, false)
        .onFailure(request::fail)
        .onSuccess(status ->
            request.response().putHeader("Cache-Control", "no-store").setStatusCode(status).end());
  }

  private int taken(String token) {
    if (!TOKEN.matcher(token).matches()) {
      return REFUSED;
    }
    try {
      var identity = tokens.authenticate(new AccessTokenCredential(token)).await().indefinitely();
      JsonWebToken logout = (JsonWebToken) identity.getPrincipal();
      String session = logout.getClaim("sid");
      if (session == null || !isLogout(logout)) {
        return REFUSED;
      }
      ended.end(session);
      return TAKEN;
    } catch (AuthenticationFailedException notTheProviders) {
      LOG.debugf("Not a logout token: %s", notTheProviders.getMessage());
      return REFUSED;
    } catch (SQLException away) {
      LOG.warnf("A sign-out elsewhere could not be kept: %s", away.getMessage());
      return AWAY;
    }
  }

  /** As the specification wants it; a nonce would make it an ID token. */
  private static boolean isLogout(JsonWebToken token) {
    Object events = token.getClaim("events");
    return events != null && events.toString().contains(EVENT) && token.getClaim("nonce") == null;
  }
}
