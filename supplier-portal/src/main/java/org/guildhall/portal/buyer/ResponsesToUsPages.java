package org.guildhall.portal.buyer;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.client.market.AssessmentRequest;
import org.guildhall.portal.client.market.ChallengeView;
import org.guildhall.portal.client.market.ChallengesApi;
import org.guildhall.portal.client.market.PageResponseSummary;
import org.guildhall.portal.client.market.ResponseView;
import org.guildhall.portal.client.market.ResponsesApi;
import org.guildhall.portal.shared.form.Choice;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.session.Go;
import org.guildhall.portal.shared.session.Submission;
import org.jspecify.annotations.Nullable;

/** Reading the responses to a challenge, and the shortlist with a reason for everybody. */
@Path("/")
@RunOnVirtualThread
public class ResponsesToUsPages {
  private static final List<Choice> JUDGEMENTS =
      List.of(Choice.of("yes", "Shortlist it"), Choice.of("no", "Do not shortlist it"));
  private final ChallengesApi challenges;
  private final ResponsesApi responses;
  private final Submission submission;

  ResponsesToUsPages(
      @RestClient ChallengesApi challenges,
      @RestClient ResponsesApi responses,
      Submission submission) {
    this.challenges = challenges;
    this.responses = responses;
    this.submission = submission;
  }

  @CheckedTemplate(basePath = "buyer")
  static class Templates {
    static native TemplateInstance responses(ChallengeView challenge, PageResponseSummary page);

    static native TemplateInstance assess(
        Form form, ResponseView response, List<Choice> judgements);
  }

  @GET
  @Path("challenges/{id}/responses")
  @SignedIn
  public TemplateInstance all(
      @PathParam("id") UUID id, @QueryParam("after") @Nullable String after) {
    return Templates.responses(challenges.one(id), responses.list(id, after, null));
  }

  @GET
  @Path("responses/{id}/assess")
  @SignedIn
  public TemplateInstance assess(@PathParam("id") UUID id) {
    return Templates.assess(Form.empty(), responses.one(id), JUDGEMENTS);
  }

  @POST
  @Path("responses/{id}/assess")
  @SignedIn
  public Response assessed(@PathParam("id") UUID id) {
    Form form = submission.form();
    String judgement = form.required("shortlisted", "Choose whether to shortlist it");
    String feedback = form.required("feedback", "Give the supplier a reason they can use");
    ResponseView response = responses.one(id);
    var assessment = new AssessmentRequest("yes".equals(judgement), feedback);
    return form.send(() -> responses.assess(id, assessment))
        ? Go.saying(
            "/challenges/" + response.challengeId() + "/responses",
            "Your judgement is recorded and the supplier can read the reason.")
        : Pages.again(Templates.assess(form, response, JUDGEMENTS));
  }
}
