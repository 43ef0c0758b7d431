package org.guildhall.portal.shared.signin;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import jakarta.enterprise.context.ApplicationScoped;
import org.guildhall.kit.web.permission.SecondFactorConfig;

/**
 * What the identity provider is asked for besides signing somebody in: to begin with making an
 * account at {@code /sign-in?prompt=create} (OpenID Connect's "Initiating User Registration"), for
 * a second factor, or to let somebody set one up. Each at its own page and at no other: a link of
 * somebody else's does not decide how people are asked to sign in.
 */
@Unremovable
@ApplicationScoped
@Redirect(Redirect.Location.OIDC_AUTHORIZATION)
class AskedOfProvider implements OidcRedirectFilter {
  private static final String PROMPT = "prompt";
  private static final String CREATE = "create";

  private final SecondFactorConfig secondFactor;
  private final AccountConfig account;

  AskedOfProvider(SecondFactorConfig secondFactor, AccountConfig account) {
    this.secondFactor = secondFactor;
    this.account = account;
  }

  @Override
  public void filter(OidcRedirectContext redirect) {
    var request = redirect.routingContext().request();
    switch (page(request.path())) {
      case "/sign-in" -> {
        if (CREATE.equals(request.getParam(PROMPT))) {
          redirect.additionalQueryParams().set(PROMPT, CREATE);
        }
      }
      case SecondFactorPages.SHOW ->
          redirect.additionalQueryParams().set("acr_values", String.join(" ", secondFactor.acr()));
      case SecondFactorPages.SET_UP ->
          account
              .setUpSecondFactor()
              .ifPresent(action -> redirect.additionalQueryParams().set("kc_action", action));
      default -> {
        // Signing in is all.
      }
    }
  }

  /** The page answers at its address with a slash behind it, too. */
  private static String page(String path) {
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }
}
