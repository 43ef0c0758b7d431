package org.guildhall.portal.buyer.procurement;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.client.buying.ProcurementView;
import org.guildhall.portal.client.buying.ProcurementsApi;
import org.guildhall.portal.client.buying.TerminationStatement;
import org.guildhall.portal.shared.buying.Procurements;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.session.Go;
import org.guildhall.portal.shared.session.Submission;
import org.guildhall.portal.shared.step.PageStep;
import org.guildhall.portal.shared.step.StepField;

/**
 * Ending a plan that was never published, with a reason. Who follows a link to here of a
 * procurement that is public is led to its termination notice, with whose approval it ends.
 */
@Path("/")
@RunOnVirtualThread
public class TerminationPages {
  private final Submission submission;
  private final ProcurementsApi api;
  private final PageStep<ProcurementView> ending;

  TerminationPages(Submission submission, @RestClient ProcurementsApi api) {
    this.submission = submission;
    this.api = api;
    this.ending =
        PageStep.<ProcurementView>of(
                "End the procurement without an award",
                "The plan is given up and its members are free. This cannot be undone.")
            .caption(ProcurementView::title)
            .with(StepField.area("reason", "Why?").required("Say why"))
            .button("End the procurement")
            .back(procurement -> Procurements.path(procurement, "manage"))
            .call((procurement, form) ->
                api.endPlan(procurement.id(), new TerminationStatement(form.text("reason"))))
            .done("The procurement is ended.");
  }

  @GET
  @Path("procurements/{id}/terminate")
  @SignedIn
  public Response ask(@PathParam("id") UUID id) {
    ProcurementView procurement = api.one(id);
    return Procurements.plan(procurement)
        ? Pages.show(ending.ask(procurement))
        : Go.to(Procurements.path(procurement, "notice-drafts/termination-notice"));
  }

  @POST
  @Path("procurements/{id}/terminate")
  @SignedIn
  public Response act(@PathParam("id") UUID id) {
    return ending.act(api.one(id), submission.form());
  }
}
