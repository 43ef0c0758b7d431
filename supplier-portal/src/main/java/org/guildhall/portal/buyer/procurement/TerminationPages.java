package org.guildhall.portal.buyer.procurement;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.client.buying.DraftLine;
import org.guildhall.portal.client.buying.NoticeType;
import org.guildhall.portal.client.buying.NoticesApi;
import org.guildhall.portal.client.buying.ProcurementView;
import org.guildhall.portal.client.buying.ProcurementsApi;
import org.guildhall.portal.client.buying.TerminationRequest;
import org.guildhall.portal.shared.buying.Procurements;
import org.guildhall.portal.shared.session.Submission;
import org.guildhall.portal.shared.step.PageStep;
import org.guildhall.portal.shared.step.StepField;
import org.guildhall.portal.shared.words.EnumWords;

/**
 * Ending a procurement without an award. A plan simply ends with a reason; for a published one a
 * buyer has first said to the public why, and the approver who ends it reads that.
 */
@Path("/")
@RunOnVirtualThread
public class TerminationPages {
  private static final String TITLE = "End the procurement without an award";
  private static final String TEXT =
      "Tenders are not opened any more and every bidder is told. This cannot be undone.";
  private final Submission submission;
  private final ProcurementsApi api;
  private final NoticesApi drafts;
  private final PageStep<ProcurementView> plan;
  private final PageStep<ProcurementView> published;

  TerminationPages(
      Submission submission, @RestClient ProcurementsApi api, @RestClient NoticesApi drafts) {
    this.submission = submission;
    this.api = api;
    this.drafts = drafts;
    this.plan =
        ending(PageStep.of(TITLE, TEXT)).with(StepField.area("reason", "Why?").required("Say why"));
    this.published = ending(PageStep.of(procurement -> TITLE, this::whatThePublicReads));
  }

  @GET
  @Path("procurements/{id}/terminate")
  @SignedIn
  public TemplateInstance ask(@PathParam("id") UUID id) {
    ProcurementView procurement = api.one(id);
    return step(procurement).ask(procurement);
  }

  @POST
  @Path("procurements/{id}/terminate")
  @SignedIn
  public Response act(@PathParam("id") UUID id) {
    ProcurementView procurement = api.one(id);
    return step(procurement).act(procurement, submission.form());
  }

  private PageStep<ProcurementView> step(ProcurementView procurement) {
    return Procurements.planned(procurement) ? plan : published;
  }

  private PageStep<ProcurementView> ending(PageStep<ProcurementView> step) {
    return step.caption(ProcurementView::title)
        .button("End the procurement")
        .back(procurement -> Procurements.path(procurement, "manage"))
        .call((procurement, form) ->
            api.terminate(procurement.id(), new TerminationRequest(form.text("reason"))))
        .done("The procurement is ended.");
  }

  private String whatThePublicReads(ProcurementView procurement) {
    return drafts.drafts(procurement.id()).stream()
        .filter(TerminationPages::endsTheProcurement)
        .findFirst()
        .map(draft -> TEXT + " The public will read this reason: " + reason(draft))
        .orElse("A buyer of your authority first says to the public why it ends.");
  }

  private static boolean endsTheProcurement(DraftLine draft) {
    return draft.type() == NoticeType.TERMINATION_NOTICE
        && EnumWords.isOneOf(draft.status(), "PREPARED", "REFUSED");
  }

  private static String reason(DraftLine draft) {
    return draft.stated().getOrDefault("reason", "");
  }
}
