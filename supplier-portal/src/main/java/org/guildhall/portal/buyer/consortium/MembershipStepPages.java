package org.guildhall.portal.buyer.consortium;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.client.buying.ConsortiaApi;
import org.guildhall.portal.client.buying.ConsortiumReason;
import org.guildhall.portal.shared.session.Submission;
import org.guildhall.portal.shared.step.PageStep;
import org.guildhall.portal.shared.step.PageSteps;
import org.guildhall.portal.shared.step.StepField;

/** Steps of a membership: declining, leaving, and what the lead may do when all are in. */
@Path("/")
@RunOnVirtualThread
public class MembershipStepPages {
  private final Submission submission;
  private final ConsortiaApi api;
  private final PageSteps<UUID> steps;

  MembershipStepPages(Submission submission, @RestClient ConsortiaApi api) {
    this.submission = submission;
    this.api = api;
    this.steps =
        PageSteps.of(
            Map.of("decline", refusal(), "leave", departure(), "constitute", constitution()));
  }

  @GET
  @Path("consortia/{id}/{step: decline|leave|constitute}")
  @SignedIn
  public TemplateInstance ask(@PathParam("id") UUID id, @PathParam("step") String step) {
    return steps.ask(step, id);
  }

  @POST
  @Path("consortia/{id}/{step: decline|leave|constitute}")
  @SignedIn
  public Response act(@PathParam("id") UUID id, @PathParam("step") String step) {
    return steps.act(step, id, submission.form());
  }

  private PageStep<UUID> refusal() {
    return PageStep.<UUID>of(
            "Decline the invitation",
            "The lead authority sees your reason. You can be invited again.")
        .with(
            StepField.area("reason", "Why do you decline?")
                .required("Say why, so that the lead authority knows"))
        .button("Decline")
        .back(Consortia::path)
        .call((id, form) -> api.decline(id, new ConsortiumReason(form.text("reason"))))
        .done("The invitation is declined.");
  }

  private PageStep<UUID> departure() {
    return PageStep.<UUID>of(
            "Leave the consortium",
            "Your commitment no longer counts. After the tender notice nobody can leave.")
        .with(
            StepField.area("reason", "Why does your authority leave?")
                .required("Say why your authority leaves"))
        .button("Leave the consortium")
        .back(Consortia::path)
        .call((id, form) -> api.leave(id, new ConsortiumReason(form.text("reason"))))
        .done("Your authority has left the consortium.");
  }

  private PageStep<UUID> constitution() {
    return PageStep.<UUID>of(
            "Constitute the consortium",
            "Every member must have accepted the current agreement and stated its commitment, and"
                + " the members must have decided it. This cannot be undone.")
        .shows(id -> ConstitutionPaper.of(api.one(id)))
        .button("Constitute")
        .back(Consortia::path)
        .call((id, form) -> api.constitute(id))
        .done("The consortium is constituted. It can buy now.");
  }
}
