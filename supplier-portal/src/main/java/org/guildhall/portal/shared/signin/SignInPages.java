package org.guildhall.portal.shared.signin;

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
import org.guildhall.portal.shared.session.Go;
import org.guildhall.portal.shared.session.Visit;
import org.jspecify.annotations.Nullable;

/** Signing in and out; the identity provider asks for the password, never the portal. */
@Path("/")
@RunOnVirtualThread
public class SignInPages {
  private static final String WAITING_FOR_ME = "/tasks";

  private final SignOut signOut;

  SignInPages(SignOut signOut) {
    this.signOut = signOut;
  }

  @CheckedTemplate(basePath = "site")
  static class Templates {
    static native TemplateInstance signedOut(boolean everywhere);

    static native TemplateInstance signedIn();
  }

  /**
   * Reached only signed in: whoever is not is sent to the identity provider and comes back here.
   * With {@code prompt=create} the provider begins with making an account.
   */
  @GET
  @Path("sign-in")
  @SignedIn
  public Response signIn(@QueryParam("to") @Nullable String to) {
    String page = Go.safe(to);
    return Go.to(page.equals("/") ? WAITING_FOR_ME : page);
  }

  /**
   * Where the identity provider sends people back to; the OIDC layer takes them on to their page.
   */
  @GET
  @Path("signed-in-here")
  @SignedIn
  public Response arrived() {
    return Go.to(WAITING_FOR_ME);
  }

  /** For the tab opened when a draft found its person signed out. */
  @GET
  @Path("signed-in")
  @SignedIn
  public TemplateInstance signedIn() {
    return Templates.signedIn();
  }

  /** Only by a form of ours, and from every browser. */
  @POST
  @Path("sign-out")
  @OpenToAll
  public Response signOut() {
    return Visit.forgotten(Go.to(signOut.everywhere() ? "/signed-out" : "/signed-out/here"));
  }

  @GET
  @Path("signed-out")
  @OpenToAll
  public TemplateInstance signedOut() {
    return Templates.signedOut(true);
  }

  /** When the identity provider could not be told. */
  @GET
  @Path("signed-out/here")
  @OpenToAll
  public TemplateInstance signedOutHere() {
    return Templates.signedOut(false);
  }
}
