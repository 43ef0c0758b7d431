package org.guildhall.portal.supplier;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.client.market.ChallengesApi;
import org.guildhall.portal.client.market.ResponseView;
import org.guildhall.portal.client.market.ResponsesApi;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.FormProblem;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.paper.Paper;
import org.guildhall.portal.shared.session.Go;
import org.guildhall.portal.shared.session.Submission;
import org.guildhall.portal.shared.step.PageStep;
import org.guildhall.portal.shared.step.PageSteps;

/** A response's steps: checked and sent to the council, confirmed after an amendment, withdrawn. */
@Path("/")
@RunOnVirtualThread
public class ResponseStepPages {
  private final ResponsesApi responses;
  private final ChallengesApi challenges;
  private final Submission submission;
  private final PageSteps<UUID> steps;

  ResponseStepPages(
      @RestClient ResponsesApi responses,
      @RestClient ChallengesApi challenges,
      Submission submission) {
    this.responses = responses;
    this.challenges = challenges;
    this.submission = submission;
    this.steps = PageSteps.of(Map.of("confirm", confirmation(), "withdraw", withdrawal()));
  }

  @CheckedTemplate(basePath = "supplier")
  static class Templates {
    static native TemplateInstance sendResponse(
        Form form, ResponseView response, List<FormProblem> missing, Paper paper);
  }

  /** Everything that will be sent. */
  @GET
  @Path("responses/{id}/submit")
  @SignedIn
  public TemplateInstance check(@PathParam("id") UUID id) {
    return checked(Form.empty(), id);
  }

  @POST
  @Path("responses/{id}/submit")
  @SignedIn
  public Response send(@PathParam("id") UUID id) {
    Form form = submission.form();
    return form.send(() -> responses.submit(id))
        ? Go.saying(
            page(id),
            "Your response is with the council. It can read it from now on; what it decides, and"
                + " why, will stand on this page. Until then you can withdraw it.")
        : Pages.again(checked(form, id));
  }

  private TemplateInstance checked(Form form, UUID id) {
    ResponseView response = responses.one(id);
    return Templates.sendResponse(
        form,
        response,
        ResponseForm.missing(response),
        ResponsePaper.of(response, challenges.one(response.challengeId())));
  }

  @GET
  @Path("responses/{id}/{step: confirm|withdraw}")
  @SignedIn
  public TemplateInstance ask(@PathParam("id") UUID id, @PathParam("step") String step) {
    return steps.ask(step, id);
  }

  @POST
  @Path("responses/{id}/{step: confirm|withdraw}")
  @SignedIn
  public Response act(@PathParam("id") UUID id, @PathParam("step") String step) {
    return steps.act(step, id, submission.form());
  }

  private PageStep<UUID> confirmation() {
    return PageStep.<UUID>of(
            "Confirm your response?",
            "The challenge was amended after you responded. Confirm that your response still"
                + " stands, or withdraw it and begin another.")
        .button("Confirm response")
        .back(ResponseStepPages::page)
        .call((id, form) -> responses.confirm(id))
        .done("Your response is confirmed.");
  }

  private PageStep<UUID> withdrawal() {
    return PageStep.<UUID>of(
            "Withdraw your response?",
            "The council will not consider it. You cannot bring it back.")
        .button("Withdraw")
        .back(ResponseStepPages::page)
        .call((id, form) -> responses.withdraw(id))
        .done("Your response is withdrawn.");
  }

  private static String page(UUID id) {
    return "/responses/" + id;
  }
}
