package org.guildhall.portal.buyer.award;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.api.ApiProblemException;
import org.guildhall.portal.buying.Procurement;
import org.guildhall.portal.buying.ProcurementsApi;
import org.guildhall.portal.form.Choice;
import org.guildhall.portal.form.Form;
import org.guildhall.portal.form.Pages;
import org.guildhall.portal.layout.Confirm;
import org.guildhall.portal.session.Go;
import org.guildhall.portal.session.Submission;
import org.guildhall.portal.session.Visit;
import org.jspecify.annotations.Nullable;

/** Ranking, award proposal, assessment summaries, award notice and claims. */
@Path("/")
@RunOnVirtualThread
public class AwardPages {
  private static final int NOT_FOUND = 404;
  private static final List<Choice> RESOLUTIONS =
      List.of(
          Choice.of("WITHDRAWN", "It was withdrawn", "It no longer blocks signature"),
          Choice.of("DISMISSED", "The court dismissed it", "It no longer blocks signature"),
          Choice.of(
              "UPHELD",
              "The court upheld it",
              "Nothing can be signed; end the procurement without an award"));

  private final Visit visit;
  private final Submission submission;
  private final AwardApi api;
  private final ProcurementsApi procurements;

  AwardPages(
      Visit visit,
      Submission submission,
      @RestClient AwardApi api,
      @RestClient ProcurementsApi procurements) {
    this.visit = visit;
    this.submission = submission;
    this.api = api;
    this.procurements = procurements;
  }

  @CheckedTemplate(basePath = "buyer")
  static class Templates {
    static native TemplateInstance award(
        Form form,
        Procurement procurement,
        AwardApi.@Nullable Ranking ranking,
        AwardApi.@Nullable Award award);

    static native TemplateInstance awardNotice(Form form, Procurement procurement);

    static native TemplateInstance claim(Form form, Procurement procurement);

    static native TemplateInstance resolveClaim(
        Form form, Procurement procurement, AwardApi.NotifiedClaim claim, List<Choice> resolutions);
  }

  @GET
  @Path("procurements/{id}/award")
  @SignedIn
  public TemplateInstance show(@PathParam("id") UUID id) {
    return page(Form.empty(), id);
  }

  @POST
  @Path("procurements/{id}/award")
  @SignedIn
  public Response propose(@PathParam("id") UUID id) {
    Form form = submission.form();
    Instant votesUntil = form.moment("votesUntil");
    return form.send(() -> api.propose(id, new AwardApi.Proposal(votesUntil)))
        ? Go.saying(path(id), "The award is before the members for their decision.")
        : Pages.again(page(form, id));
  }

  @GET
  @Path("procurements/{id}/award/summaries")
  @SignedIn
  public TemplateInstance askSummaries(@PathParam("id") UUID id) {
    return summariesPage(Form.empty(), id);
  }

  @POST
  @Path("procurements/{id}/award/summaries")
  @SignedIn
  public Response sendSummaries(@PathParam("id") UUID id) {
    Form form = submission.form();
    return form.send(() -> api.sendSummaries(id))
        ? Go.saying(path(id), "Every bidder has its assessment summary.")
        : Pages.again(summariesPage(form, id));
  }

  @GET
  @Path("procurements/{id}/award/notice")
  @SignedIn
  public TemplateInstance askNotice(@PathParam("id") UUID id) {
    return Templates.awardNotice(Form.empty(), procurements.one(id));
  }

  @POST
  @Path("procurements/{id}/award/notice")
  @SignedIn
  public Response publishNotice(@PathParam("id") UUID id) {
    Form form = submission.form();
    LocalDate until = form.date("standstillUntil");
    return form.send(() -> api.publishNotice(id, new AwardApi.Notice(until)))
        ? Go.saying(path(id), "The award notice is published. The standstill runs.")
        : Pages.again(Templates.awardNotice(form, procurements.one(id)));
  }

  @GET
  @Path("procurements/{id}/claim")
  @SignedIn
  public TemplateInstance askClaim(@PathParam("id") UUID id) {
    return Templates.claim(Form.empty(), procurements.one(id));
  }

  @POST
  @Path("procurements/{id}/claim")
  @SignedIn
  public Response claim(@PathParam("id") UUID id) {
    Form form = submission.form();
    String reason = form.required("reason", "Say what the claim is about");
    return form.send(() -> api.claim(id, new AwardApi.Claim(reason)))
        ? Go.saying(
            "/procurements/" + id, "Your claim is notified. Nothing is signed until it is settled.")
        : Pages.again(Templates.claim(form, procurements.one(id)));
  }

  @GET
  @Path("procurements/{id}/claims/{claim}")
  @SignedIn
  public TemplateInstance askResolve(@PathParam("id") UUID id, @PathParam("claim") UUID claim) {
    return resolvePage(Form.empty(), id, claim);
  }

  /** Only that a claim was withdrawn or dismissed lifts the block. */
  @POST
  @Path("procurements/{id}/claims/{claim}")
  @SignedIn
  public Response resolve(@PathParam("id") UUID id, @PathParam("claim") UUID claim) {
    Form form = submission.form();
    String how = form.required("resolution", "Choose how the claim ended");
    String statement = form.required("statement", "Say how the claim ended");
    return form.send(() -> api.resolve(claim, new AwardApi.Resolution(how, statement)))
        ? Go.saying(path(id), "How the claim ended is recorded.")
        : Pages.again(resolvePage(form, id, claim));
  }

  private TemplateInstance page(Form form, UUID id) {
    boolean sees = visit.can(Role.BUYER) || visit.can(Role.APPROVER);
    return Templates.award(
        form,
        procurements.one(id),
        sees ? ifThere(() -> api.ranking(id)) : null,
        ifThere(() -> api.award(id)));
  }

  /** Null as long as the assessment is not that far. */
  private static <T> @Nullable T ifThere(Supplier<T> call) {
    try {
      return call.get();
    } catch (ApiProblemException refused) {
      if (refused.status() == NOT_FOUND || refused.isForTheForm()) {
        return null;
      }
      throw refused;
    }
  }

  private static TemplateInstance summariesPage(Form form, UUID id) {
    return Confirm.page(
        form,
        "Send the assessment summaries",
        "Every assessed bidder gets its scores and reasons at the same moment, and those of the"
            + " winner. Sent summaries cannot be taken back.",
        "Send the summaries",
        path(id));
  }

  private TemplateInstance resolvePage(Form form, UUID id, UUID claim) {
    AwardApi.NotifiedClaim notified =
        api.award(id).claims().stream()
            .filter(c -> c.id().equals(claim))
            .findFirst()
            .orElseThrow(NotFoundException::new);
    return Templates.resolveClaim(form, procurements.one(id), notified, RESOLUTIONS);
  }

  private static String path(UUID id) {
    return "/procurements/" + id + "/award";
  }
}
