package org.guildhall.portal.shared.signin;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * With {@code /sign-in?prompt=create} the identity provider begins with making an account (OpenID
 * Connect's "Initiating User Registration"). No other prompt and no other page is handed on: a link
 * of somebody else's does not decide how people are asked to sign in.
 */
@Unremovable
@ApplicationScoped
@Redirect(Redirect.Location.OIDC_AUTHORIZATION)
class NewAccount implements OidcRedirectFilter {
  private static final String PROMPT = "prompt";
  private static final String CREATE = "create";

  @Override
  public void filter(OidcRedirectContext redirect) {
    var request = redirect.routingContext().request();
    if (request.path().equals("/sign-in") && CREATE.equals(request.getParam(PROMPT))) {
      redirect.additionalQueryParams().set(PROMPT, CREATE);
    }
  }
}
