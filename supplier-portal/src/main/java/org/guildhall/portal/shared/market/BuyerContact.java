package org.guildhall.portal.shared.market;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.portal.client.ApiProblemException;
import org.guildhall.portal.client.market.ContactPoint;
import org.guildhall.portal.client.market.OrganisationsApi;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** How the authority behind a page is reached; a page shows without it. */
@ApplicationScoped
public class BuyerContact {
  private static final Logger LOG = Logger.getLogger(BuyerContact.class);
  private final OrganisationsApi organisations;

  BuyerContact(@RestClient OrganisationsApi organisations) {
    this.organisations = organisations;
  }

  /** Null if nobody knows, or nobody can be asked. */
  public @Nullable ContactPoint of(UUID organisation) {
    try {
      return organisations.one(organisation).contactPoint();
    } catch (ApiProblemException | ProcessingException away) {
      LOG.debugf("The contact of %s is not known: %s", organisation, away.getMessage());
      return null;
    }
  }
}
