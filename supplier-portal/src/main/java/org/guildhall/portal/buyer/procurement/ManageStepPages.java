package org.guildhall.portal.buyer.procurement;

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
import org.guildhall.portal.client.buying.ProcurementReason;
import org.guildhall.portal.client.buying.ProcurementsApi;
import org.guildhall.portal.shared.session.Submission;
import org.guildhall.portal.shared.step.PageStep;
import org.guildhall.portal.shared.step.PageSteps;
import org.guildhall.portal.shared.step.StepField;

/** A plan's way to its approver and back to its author. */
@Path("/")
@RunOnVirtualThread
public class ManageStepPages {
  private final Submission submission;
  private final ProcurementsApi api;
  private final PageSteps<UUID> steps;

  ManageStepPages(Submission submission, @RestClient ProcurementsApi api) {
    this.submission = submission;
    this.api = api;
    this.steps =
        PageSteps.of(
            Map.of(
                "submit", sendingIn(),
                "return", sendingBack()));
  }

  @GET
  @Path("procurements/{id}/{step: submit|return}")
  @SignedIn
  public TemplateInstance ask(@PathParam("id") UUID id, @PathParam("step") String step) {
    return steps.ask(step, id);
  }

  @POST
  @Path("procurements/{id}/{step: submit|return}")
  @SignedIn
  public Response act(@PathParam("id") UUID id, @PathParam("step") String step) {
    return steps.act(step, id, submission.form());
  }

  private PageStep<UUID> sendingIn() {
    return PageStep.<UUID>of(
            "Submit the plan for approval",
            "An approver of your authority, not you, checks it and publishes the tender notice.")
        .button("Submit for approval")
        .shows(id -> PlanPaper.of(api.one(id), true))
        .back(ManageStepPages::page)
        .call((id, form) -> api.submit(id))
        .done("The plan waits for an approver.");
  }

  private PageStep<UUID> sendingBack() {
    return PageStep.<UUID>of(
            "Send the plan back", "The author sees your reason and can change the plan.")
        .with(StepField.area("reason", "Why?").required("Say why"))
        .button("Send back")
        .back(ManageStepPages::page)
        .call((id, form) -> api.sendBack(id, new ProcurementReason(form.text("reason"))))
        .done("The plan went back to its author.");
  }

  private static String page(UUID id) {
    return "/procurements/" + id + "/manage";
  }
}
