package org.guildhall.portal.shared.session;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.guildhall.kit.web.permission.OpenToAll;
import org.guildhall.kit.web.permission.SignedIn;
import org.jspecify.annotations.Nullable;

/** Signing in and out; the identity provider asks for the password, never the portal. */
@Path("/")
@RunOnVirtualThread
public class SignInPages {

  @CheckedTemplate(basePath = "site")
  static class Templates {
    static native TemplateInstance signedOut();

    static native TemplateInstance signedIn();
  }

  /**
   * Reached only signed in: whoever is not is sent to the identity provider and comes back here.
   */
  @GET
  @Path("sign-in")
  @SignedIn
  public Response signIn(@QueryParam("to") @Nullable String to) {
    return Go.to(Go.safe(to));
  }

  /**
   * Where the identity provider sends people back to; the OIDC layer takes them on to their page.
   */
  @GET
  @Path("signed-in-here")
  @SignedIn
  public Response arrived() {
    return Go.to("/");
  }

  /** For the tab opened when a draft found its person signed out. */
  @GET
  @Path("signed-in")
  @SignedIn
  public TemplateInstance signedIn() {
    return Templates.signedIn();
  }

  /**
   * The form's CSRF token is checked here; the path it leads to ends the session at the provider.
   */
  @POST
  @Path("sign-out")
  @OpenToAll
  public Response signOut() {
    return Response.fromResponse(Go.to("/sign-out/now"))
        .cookie(Go.cookie(Visit.ACTING_FOR_COOKIE, "", 0), Go.cookie(Visit.MESSAGE_COOKIE, "", 0))
        .build();
  }

  /** Answered by the OIDC layer for whoever is signed in. */
  @GET
  @Path("sign-out/now")
  @OpenToAll
  public Response signedOutAlready() {
    return Go.to("/signed-out");
  }

  @GET
  @Path("signed-out")
  @OpenToAll
  public TemplateInstance signedOut() {
    return Templates.signedOut();
  }
}
