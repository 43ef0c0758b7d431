package org.guildhall.portal.shared.signin;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** A person's sessions at the identity provider, as its account page ends them. */
@RegisterRestClient(configKey = "sign-in")
@Path("/account/sessions")
interface ProviderSessions {

  /**
   * Ends all sessions of the token's person, in all browsers and applications.
   *
   * @param current whether the one the token is from as well
   */
  @DELETE
  @Produces(MediaType.APPLICATION_JSON)
  void end(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
      @QueryParam("current") boolean current);
}
