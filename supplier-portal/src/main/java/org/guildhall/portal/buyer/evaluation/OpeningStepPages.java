package org.guildhall.portal.buyer.evaluation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.client.buying.Envelope;
import org.guildhall.portal.client.buying.OpenedTenderView;
import org.guildhall.portal.client.buying.OpeningRequest;
import org.guildhall.portal.client.buying.OpeningView;
import org.guildhall.portal.client.buying.OpeningsApi;
import org.guildhall.portal.client.buying.PageOpenedTenderView;
import org.guildhall.portal.client.buying.ProcurementView;
import org.guildhall.portal.client.buying.ProcurementsApi;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.session.Go;
import org.guildhall.portal.shared.session.Submission;
import org.guildhall.portal.shared.session.Visit;
import org.guildhall.portal.shared.step.PageStep;
import org.guildhall.portal.shared.step.PageSteps;
import org.jspecify.annotations.Nullable;

/** What is opened is read before one opener proposes it, and before another approves it. */
@Path("/")
@RunOnVirtualThread
public class OpeningStepPages {
  private static final int A_PAGE = 100;
  private static final int MOST_PAGES = 20;
  private final Submission submission;
  private final Visit visit;
  private final OpeningsApi api;
  private final ProcurementsApi procurements;
  private final PageSteps<OpeningPaper> steps;

  OpeningStepPages(
      Submission submission,
      Visit visit,
      @RestClient OpeningsApi api,
      @RestClient ProcurementsApi procurements) {
    this.submission = submission;
    this.visit = visit;
    this.api = api;
    this.procurements = procurements;
    this.steps =
        PageSteps.of(
            Map.of(
                "quality", proposal("Propose to open the quality envelopes"),
                "price", proposal("Propose to open the prices"),
                "approve-quality", approval("Approve the opening of the quality envelopes"),
                "approve-price", approval("Approve the opening of the prices")));
  }

  @GET
  @Path("procurements/{id}/opening/{step: quality|price|approve-quality|approve-price}")
  @SignedIn
  public Response ask(@PathParam("id") UUID id, @PathParam("step") String step) {
    OpeningPaper about = about(id, step);
    return isOver(about, step) ? Go.to(page(about)) : Pages.show(steps.ask(step, about));
  }

  @POST
  @Path("procurements/{id}/opening/{step: quality|price|approve-quality|approve-price}")
  @SignedIn
  public Response act(@PathParam("id") UUID id, @PathParam("step") String step) {
    OpeningPaper about = about(id, step);
    return isOver(about, step) ? Go.to(page(about)) : steps.act(step, about, submission.form());
  }

  /** Nothing waits for approval: how it stands is told on the page of the openings. */
  private static boolean isOver(OpeningPaper about, String step) {
    return step.startsWith("approve") && about.proposed() == null;
  }

  private PageStep<OpeningPaper> proposal(String title) {
    return PageStep.<OpeningPaper>of(
            title,
            "You are the first of two people. Nobody can take a proposal back, and what is opened"
                + " cannot be sealed again. Both acts are in the public log.")
        .caption(about -> about.procurement().title())
        .shows(OpeningPaper::paper)
        .button("Propose the opening")
        .back(OpeningStepPages::page)
        .call((about, form) ->
            api.propose(about.procurement().id(), new OpeningRequest(about.envelope())))
        .done("Proposed. A second opener approves it.");
  }

  private PageStep<OpeningPaper> approval(String title) {
    return PageStep.<OpeningPaper>of(
            title,
            "You are the second of two people. What is opened cannot be sealed again. Both acts are"
                + " in the public log.")
        .caption(about -> about.procurement().title())
        .shows(OpeningPaper::paper)
        .button("Approve and open")
        .back(OpeningStepPages::page)
        .call((about, form) -> api.approve(Objects.requireNonNull(about.proposed()).id()))
        .done("The tenders are open.");
  }

  private OpeningPaper about(UUID id, String step) {
    ProcurementView procurement = procurements.one(id);
    boolean quality = step.endsWith("quality");
    Envelope envelope = quality ? Envelope.QUALITY : Envelope.PRICE;
    return new OpeningPaper(
        procurement,
        envelope,
        step.startsWith("approve") ? proposed(id, envelope) : null,
        quality ? List.of() : opened(id),
        procurement.buyers().stream()
            .filter(buyer -> !visit.actsFor(buyer.organisationId()))
            .toList());
  }

  private @Nullable OpeningView proposed(UUID id, Envelope envelope) {
    return api.openings(id).stream()
        .filter(opening -> opening.envelope() == envelope && Assessments.waits(opening))
        .findFirst()
        .orElse(null);
  }

  private List<OpenedTenderView> opened(UUID id) {
    if (api.openings(id).stream().allMatch(Assessments::waits)) {
      return List.of();
    }
    PageOpenedTenderView part = api.tenders(id, null, A_PAGE);
    List<OpenedTenderView> all = new ArrayList<>(part.items());
    for (int pages = 1; part.next() != null && pages < MOST_PAGES; pages++) {
      part = api.tenders(id, part.next(), A_PAGE);
      all.addAll(part.items());
    }
    return all;
  }

  private static String page(OpeningPaper about) {
    return "/procurements/" + about.procurement().id() + "/opening";
  }
}
