package org.guildhall.portal.buyer.award;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.client.Answered;
import org.guildhall.portal.client.buying.AwardApi;
import org.guildhall.portal.client.buying.AwardView;
import org.guildhall.portal.client.buying.ProcurementView;
import org.guildhall.portal.client.buying.ProcurementsApi;
import org.guildhall.portal.client.buying.ProposalRequest;
import org.guildhall.portal.client.buying.RankingApi;
import org.guildhall.portal.client.buying.RankingView;
import org.guildhall.portal.client.market.Role;
import org.guildhall.portal.shared.buying.AwardPaper;
import org.guildhall.portal.shared.buying.Procurements;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.paper.Paper;
import org.guildhall.portal.shared.session.Go;
import org.guildhall.portal.shared.session.Submission;
import org.guildhall.portal.shared.session.Visit;
import org.guildhall.portal.shared.step.PageStep;
import org.jspecify.annotations.Nullable;

/** Ranking, award proposal and assessment summaries. */
@Path("/")
@RunOnVirtualThread
public class AwardPages {
  private static final Duration USUAL_VOTING_TIME = Duration.ofDays(7);

  private final Visit visit;
  private final Submission submission;
  private final AwardApi api;
  private final RankingApi ranking;
  private final ProcurementsApi procurements;
  private final PageStep<ProcurementView> sending;

  AwardPages(
      Visit visit,
      Submission submission,
      @RestClient AwardApi api,
      @RestClient RankingApi ranking,
      @RestClient ProcurementsApi procurements) {
    this.visit = visit;
    this.submission = submission;
    this.api = api;
    this.ranking = ranking;
    this.procurements = procurements;
    this.sending = summaries();
  }

  @CheckedTemplate(basePath = "buyer")
  static class Templates {
    static native TemplateInstance award(
        Form form,
        ProcurementView procurement,
        @Nullable RankingView ranking,
        @Nullable AwardView award);
  }

  @GET
  @Path("procurements/{id}/award")
  @SignedIn
  public TemplateInstance show(@PathParam("id") UUID id) {
    return page(Form.empty().with("votesUntil", visit.now().plus(USUAL_VOTING_TIME)), id);
  }

  @POST
  @Path("procurements/{id}/award")
  @SignedIn
  public Response propose(@PathParam("id") UUID id) {
    Form form = submission.form();
    Instant votesUntil = form.moment("votesUntil");
    return form.send(() -> api.propose(id, new ProposalRequest(votesUntil)))
        ? Go.saying(
            "/procurements/" + id + "/award", "The award is before the members for their decision.")
        : Pages.again(page(form, id));
  }

  @GET
  @Path("procurements/{id}/award/summaries")
  @SignedIn
  public TemplateInstance askSummaries(@PathParam("id") UUID id) {
    return sending.ask(procurements.one(id));
  }

  @POST
  @Path("procurements/{id}/award/summaries")
  @SignedIn
  public Response sendSummaries(@PathParam("id") UUID id) {
    return sending.act(procurements.one(id), submission.form());
  }

  private TemplateInstance page(Form form, UUID id) {
    boolean sees = visit.can(Role.BUYER) || visit.can(Role.APPROVER);
    return Templates.award(
        form,
        procurements.one(id),
        sees ? Answered.ifThatFar(() -> ranking.ranking(id)).orElse(null) : null,
        Answered.ifThatFar(() -> api.award(id)).orElse(null));
  }

  private Paper award(ProcurementView procurement) {
    return AwardPaper.of(procurement, api.award(procurement.id()));
  }

  private PageStep<ProcurementView> summaries() {
    return PageStep.<ProcurementView>of(
            "Send the assessment summaries",
            "Every assessed bidder gets its scores and reasons at the same moment, and those of"
                + " the winner. Sent summaries cannot be taken back.")
        .caption(ProcurementView::title)
        .shows(this::award)
        .button("Send the summaries")
        .back(AwardPages::path)
        .call((procurement, form) -> api.summaries(procurement.id()))
        .done("Every bidder has its assessment summary.");
  }

  private static String path(ProcurementView procurement) {
    return Procurements.path(procurement, "award");
  }
}
