package org.guildhall.portal.shared.signin;

import io.quarkus.oidc.OidcSession;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.session.Go;
import org.jspecify.annotations.Nullable;

/**
 * One's account, and showing a second factor: whoever has signed in without is sent to the identity
 * provider once more, which asks for nothing but that (RFC 9470), and comes back here.
 */
@Path("/")
@RunOnVirtualThread
public class SecondFactorPages {
  static final String SHOW = "/second-factor";
  static final String SET_UP = "/account/second-factor";
  private static final String ACCOUNT = "/account";

  /** That the provider was asked: a second time in a row would be for ever. */
  private static final String ASKED = "guildhall-asked";

  private static final int TEN_MINUTES = 600;

  private final SecondFactorSign secondFactor;
  private final OidcSession session;
  private final RoutingContext http;
  private final AccountConfig account;

  SecondFactorPages(
      SecondFactorSign secondFactor,
      OidcSession session,
      RoutingContext http,
      AccountConfig account) {
    this.secondFactor = secondFactor;
    this.session = session;
    this.http = http;
    this.account = account;
  }

  @CheckedTemplate(basePath = "site")
  static class Templates {
    static native TemplateInstance account(String provider);

    static native TemplateInstance secondFactorNotShown(String to);
  }

  /** What one can do about how one signs in. */
  @GET
  @Path("account")
  @SignedIn
  public Response account() {
    return Pages.show(Templates.account(account.page().toString()));
  }

  /** Reached signed in only; left with the second factor shown, or with why it was not. */
  @GET
  @Path("second-factor")
  @SignedIn
  public Response show(@QueryParam("to") @Nullable String to) {
    String page = Go.safe(to);
    boolean cameBack = isBackFrom(SHOW);
    if (secondFactor.isShown()) {
      return Go.to(page.equals("/") ? ACCOUNT : page);
    }
    if (cameBack) {
      return Pages.show(Templates.secondFactorNotShown(page));
    }
    throw asked(SHOW);
  }

  /** The provider's own form for it, where it has one that can be asked for. */
  @GET
  @Path("account/second-factor")
  @SignedIn
  public Response setUp() {
    if (account.setUpSecondFactor().isEmpty()) {
      return Response.seeOther(account.page()).build();
    }
    if (isBackFrom(SET_UP)) {
      return Go.saying(
          ACCOUNT, "If you have set up a second factor, you show it when you next sign in.");
    }
    throw asked(SET_UP);
  }

  /** Whether the provider was asked for this a moment ago; it may be asked again after that. */
  private boolean isBackFrom(String page) {
    Cookie asked = http.request().getCookie(ASKED);
    boolean back = asked != null && page.replace('/', '.').equals(asked.getValue());
    if (asked != null) {
      keep("", 0);
    }
    return back;
  }

  /**
   * The session in this browser gives way to the one that follows; the provider's own goes on, so
   * nobody enters a password again.
   */
  private UnauthorizedException asked(String page) {
    session.logout().await().indefinitely();
    keep(page.replace('/', '.'), TEN_MINUTES);
    return new UnauthorizedException();
  }

  private void keep(String value, int seconds) {
    http.response()
        .addCookie(
            Cookie.cookie(ASKED, value)
                .setPath("/")
                .setMaxAge(seconds)
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX));
  }
}
