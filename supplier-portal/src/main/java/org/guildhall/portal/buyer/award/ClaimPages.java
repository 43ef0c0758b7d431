package org.guildhall.portal.buyer.award;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.client.buying.AwardApi;
import org.guildhall.portal.client.buying.ClaimRequest;
import org.guildhall.portal.client.buying.ClaimView;
import org.guildhall.portal.client.buying.ProcurementView;
import org.guildhall.portal.client.buying.ProcurementsApi;
import org.guildhall.portal.client.buying.Resolution;
import org.guildhall.portal.client.buying.ResolutionRequest;
import org.guildhall.portal.shared.session.Submission;
import org.guildhall.portal.shared.step.PageStep;
import org.guildhall.portal.shared.step.StepField;
import org.guildhall.portal.shared.words.EnumWords;
import org.guildhall.portal.shared.words.Words;

/** Claims within the standstill: a bidder notifies one, the buyers record how it ended. */
@Path("/")
@RunOnVirtualThread
public class ClaimPages {
  private static final int ROWS = 8;
  private final Submission submission;
  private final AwardApi api;
  private final ProcurementsApi procurements;
  private final PageStep<ProcurementView> notification;
  private final PageStep<Notified> resolution;

  ClaimPages(
      Submission submission, @RestClient AwardApi api, @RestClient ProcurementsApi procurements) {
    this.submission = submission;
    this.api = api;
    this.procurements = procurements;
    this.notification = notification();
    this.resolution = resolution();
  }

  private record Notified(ProcurementView procurement, ClaimView claim) {}

  @GET
  @Path("procurements/{id}/claim")
  @SignedIn
  public TemplateInstance askClaim(@PathParam("id") UUID id) {
    return notification.ask(procurements.one(id));
  }

  @POST
  @Path("procurements/{id}/claim")
  @SignedIn
  public Response claim(@PathParam("id") UUID id) {
    return notification.act(procurements.one(id), submission.form());
  }

  @GET
  @Path("procurements/{id}/claims/{claim}")
  @SignedIn
  public TemplateInstance askResolve(@PathParam("id") UUID id, @PathParam("claim") UUID claim) {
    return resolution.ask(find(id, claim));
  }

  /** Only that a claim was withdrawn or dismissed lifts the block. */
  @POST
  @Path("procurements/{id}/claims/{claim}")
  @SignedIn
  public Response resolve(@PathParam("id") UUID id, @PathParam("claim") UUID claim) {
    return resolution.act(find(id, claim), submission.form());
  }

  private PageStep<ProcurementView> notification() {
    return PageStep.<ProcurementView>of(
            "Notify a claim",
            "Proceedings notified while the standstill runs block signature (Act s.101). This"
                + " tells the buyers; it does not start proceedings for you.")
        .caption(ProcurementView::title)
        .with(
            StepField.area("reason", "What is the claim about?")
                .rows(ROWS)
                .required("Say what the claim is about"))
        .button("Notify the claim")
        .back(procurement -> "/procurements/" + procurement.id())
        .call((procurement, form) ->
            api.claim(procurement.id(), new ClaimRequest(form.text("reason"))))
        .done("Your claim is notified. Nothing is signed until it is settled.");
  }

  private PageStep<Notified> resolution() {
    return PageStep.<Notified>of(
            notified -> "How did the claim of " + notified.claim().organisationName() + " end?",
            notified ->
                "Notified "
                    + Words.ukDateTime(notified.claim().notifiedAt())
                    + ". What you record cannot be changed.")
        .caption(notified -> notified.procurement().title())
        .quote(notified -> notified.claim().reason())
        .with(
            StepField.radios("resolution", "How did it end?", EnumWords.choices(Resolution.class))
                .required("Choose how the claim ended"))
        .with(
            StepField.area("statement", "In words")
                .hint("Such as the court, the date and the reference of its decision")
                .required("Say how the claim ended"))
        .button("Record how it ended")
        .back(notified -> "/procurements/" + notified.procurement().id() + "/award")
        .call((notified, form) ->
            api.resolve(
                notified.claim().id(),
                new ResolutionRequest(
                    form.choice("resolution", Resolution::of), form.text("statement"))))
        .done("How the claim ended is recorded.");
  }

  private Notified find(UUID id, UUID claim) {
    return api.award(id).claims().stream()
        .filter(c -> c.id().equals(claim))
        .findFirst()
        .map(found -> new Notified(procurements.one(id), found))
        .orElseThrow(NotFoundException::new);
  }
}
