package org.guildhall.portal.shared.signin;

import io.quarkus.oidc.OidcSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.portal.shared.session.Visit;
import org.jboss.logging.Logger;

/**
 * Ends all sessions of the person who visits: at the identity provider, which tells the other
 * applications; in every browser; and in this one. Each is done whatever becomes of the others. No
 * token leaves in an address: the portal tells the provider itself.
 */
@ApplicationScoped
class SignOut {
  private static final Logger LOG = Logger.getLogger(SignOut.class);

  private final Visit visit;
  private final OidcSession session;
  private final EndedSessions ended;
  private final ProviderSessions provider;

  SignOut(
      Visit visit,
      OidcSession session,
      EndedSessions ended,
      @RestClient ProviderSessions provider) {
    this.visit = visit;
    this.session = session;
    this.ended = ended;
    this.provider = provider;
  }

  /** Returns whether it is known to have ended everywhere. */
  boolean everywhere() {
    if (!visit.isSignedIn()) {
      return true;
    }
    boolean here = endHere();
    boolean there = endAtProvider();
    session.logout().await().indefinitely();
    return here && there;
  }

  private boolean endHere() {
    try {
      SessionToken token = SessionToken.of(session.getIdToken().getRawToken());
      ended.endAllOf(token.subject());
      return true;
    } catch (SQLException away) {
      LOG.warnf("A sign-out could not be kept: %s", away.getMessage());
      return false;
    }
  }

  private boolean endAtProvider() {
    try {
      provider.end("Bearer " + visit.accessToken().orElseThrow(), true);
      return true;
    } catch (WebApplicationException | ProcessingException refused) {
      LOG.warnf("The identity provider did not end a session: %s", refused.getMessage());
      return false;
    }
  }
}
