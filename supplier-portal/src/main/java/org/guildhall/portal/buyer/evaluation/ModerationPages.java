package org.guildhall.portal.buyer.evaluation;

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
import org.guildhall.portal.client.Answered;
import org.guildhall.portal.client.buying.ConsensusRequest;
import org.guildhall.portal.client.buying.ModeratedPart;
import org.guildhall.portal.client.buying.ModerationApi;
import org.guildhall.portal.client.buying.ModerationView;
import org.guildhall.portal.client.buying.ProcurementView;
import org.guildhall.portal.client.buying.ProcurementsApi;
import org.guildhall.portal.shared.buying.NotYet;
import org.guildhall.portal.shared.buying.ScoreLevel;
import org.guildhall.portal.shared.form.Choice;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.session.Go;
import org.guildhall.portal.shared.session.Submission;
import org.guildhall.portal.shared.step.PageStep;
import org.jspecify.annotations.Nullable;

/** Moderation: everybody's locked scores side by side, and the consensus with its reason. */
@Path("/")
@RunOnVirtualThread
public class ModerationPages {
  private final Submission submission;
  private final ModerationApi api;
  private final ProcurementsApi procurements;
  private final PageStep<UUID> lock;

  ModerationPages(
      Submission submission,
      @RestClient ModerationApi api,
      @RestClient ProcurementsApi procurements) {
    this.submission = submission;
    this.api = api;
    this.procurements = procurements;
    this.lock =
        PageStep.<UUID>of(
                "Lock the quality consensus",
                "The agreed scores are final. After that two openers can open the prices.")
            .shows(id -> ConsensusPaper.of(api, id))
            .button("Lock the consensus")
            .back(id -> "/procurements/" + id + "/moderation")
            .next(id -> "/procurements/" + id + "/opening")
            .call((id, form) -> api.lock(id))
            .done("Quality is agreed. The prices can be opened now.");
  }

  @CheckedTemplate(basePath = "buyer")
  static class Templates {
    static native TemplateInstance moderation(
        ProcurementView procurement, ModerationView moderation);

    static native TemplateInstance consensus(
        Form form, ProcurementView procurement, ModeratedPart part, List<Choice> scores);
  }

  @GET
  @Path("procurements/{id}/moderation")
  @SignedIn
  public TemplateInstance moderation(
      @PathParam("id") UUID id, @QueryParam("after") @Nullable String after) {
    ProcurementView procurement = procurements.one(id);
    return Answered.ifThatFar(() -> api.moderation(id, after, null))
        .map(moderation -> Templates.moderation(procurement, moderation))
        .orElseGet(() ->
            NotYet.page(
                procurement,
                "Moderation",
                "The panel agrees on scores here when it is appointed and every evaluator has"
                    + " locked theirs."));
  }

  @GET
  @Path("procurements/{id}/moderation/{tender}/{criterion}")
  @SignedIn
  public TemplateInstance consensus(
      @PathParam("id") UUID id,
      @PathParam("tender") UUID tender,
      @PathParam("criterion") UUID criterion) {
    ModeratedPart part = api.part(criterion, id, tender);
    Form form = Form.empty();
    var agreed = part.criterion().consensus();
    if (agreed != null) {
      form.with("score", agreed.score()).with("reason", agreed.reason());
    }
    return page(form, id, part);
  }

  @POST
  @Path("procurements/{id}/moderation/{tender}/{criterion}")
  @SignedIn
  public Response agree(
      @PathParam("id") UUID id,
      @PathParam("tender") UUID tender,
      @PathParam("criterion") UUID criterion) {
    Form form = submission.form();
    form.required("score", "Choose the score the panel agreed on");
    String reason = form.required("reason", "Give the panel's reason; the bidder reads it");
    Integer score = form.integer("score");
    var request = new ConsensusRequest(tender, criterion, score, reason);
    return form.send(() -> api.agree(id, request))
        ? Go.saying("/procurements/" + id + "/moderation", "The consensus is recorded.")
        : Pages.again(page(form, id, api.part(criterion, id, tender)));
  }

  @GET
  @Path("procurements/{id}/moderation/lock")
  @SignedIn
  public TemplateInstance askLock(@PathParam("id") UUID id) {
    return lock.ask(id);
  }

  @POST
  @Path("procurements/{id}/moderation/lock")
  @SignedIn
  public Response lock(@PathParam("id") UUID id) {
    return lock.act(id, submission.form());
  }

  private TemplateInstance page(Form form, UUID id, ModeratedPart part) {
    return Templates.consensus(
        form, procurements.one(id), part, ScoreLevel.choices(part.criterion().maxScore()));
  }
}
