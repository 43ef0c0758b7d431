package org.guildhall.portal.help;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.OpenToAll;
import org.guildhall.portal.client.market.FeedbackApi;
import org.guildhall.portal.client.market.FeedbackRequest;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.session.Go;
import org.guildhall.portal.shared.session.Submission;
import org.jspecify.annotations.Nullable;

/** Telling the operator something about the site, without signing in. */
@Path("/")
@RunOnVirtualThread
public class FeedbackPages {
  private final FeedbackApi api;
  private final Submission submission;

  FeedbackPages(@RestClient FeedbackApi api, Submission submission) {
    this.api = api;
    this.submission = submission;
  }

  @CheckedTemplate(basePath = "help")
  static class Templates {
    static native TemplateInstance feedback(Form form);

    static native TemplateInstance feedbackSent();
  }

  /**
   * @param about the page somebody comes from
   */
  @GET
  @Path("feedback")
  @OpenToAll
  public TemplateInstance feedback(@QueryParam("about") @Nullable String about) {
    return Templates.feedback(Form.empty().with("page", page(about)));
  }

  @POST
  @Path("feedback")
  @OpenToAll
  public Response send() {
    Form form = submission.form();
    String text = form.required("text", "Enter what you want to tell us");
    var feedback = new FeedbackRequest(text, page(form.text("page")), form.text("email"));
    return form.send(() -> api.send(feedback))
        ? Go.to("/feedback/sent")
        : Pages.again(Templates.feedback(form));
  }

  @GET
  @Path("feedback/sent")
  @OpenToAll
  public TemplateInstance sent() {
    return Templates.feedbackSent();
  }

  /** A page of this site, without what was searched for on it: that may be personal. */
  private static @Nullable String page(@Nullable String about) {
    return about == null ? null : Go.safe(about).replaceFirst("[?#].*", "");
  }
}
