package org.guildhall.portal.buyer.consortium;

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
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.page.Page;
import org.guildhall.kit.web.permission.OpenToAll;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.buying.ProcurementSummary;
import org.guildhall.portal.buying.ProcurementsApi;
import org.guildhall.portal.form.Choice;
import org.guildhall.portal.form.Form;
import org.guildhall.portal.form.Pages;
import org.guildhall.portal.session.Go;
import org.guildhall.portal.session.Submission;
import org.guildhall.portal.session.Visit;
import org.jspecify.annotations.Nullable;

/** Finding consortia, forming one, and its page. */
@Path("/")
@RunOnVirtualThread
public class ConsortiumPages {
  static final List<Choice> VOTES =
      List.of(
          Choice.of("ONE_EACH", "One vote each"),
          Choice.of("BY_VOLUME", "By volume", "A member's vote weighs what it has committed"));
  static final List<Choice> SPLITS =
      List.of(
          Choice.of("EQUAL_PRICE", "Equal price", "Every member pays the same unit price"),
          Choice.of("PROPORTIONAL", "Proportional", "Savings follow what each pays today"));

  private final Visit visit;
  private final Submission submission;
  private final ConsortiaApi api;
  private final ChallengeApi challenges;
  private final ProcurementsApi procurements;

  ConsortiumPages(
      Visit visit,
      Submission submission,
      @RestClient ConsortiaApi api,
      @RestClient ChallengeApi challenges,
      @RestClient ProcurementsApi procurements) {
    this.visit = visit;
    this.submission = submission;
    this.api = api;
    this.challenges = challenges;
    this.procurements = procurements;
  }

  @CheckedTemplate(basePath = "buyer")
  static class Templates {
    static native TemplateInstance consortia(Page<ConsortiumLine> page, boolean own);

    static native TemplateInstance newConsortium(
        Form form, ChallengeApi.Challenge challenge, List<Choice> votes, List<Choice> splits);

    static native TemplateInstance consortium(
        Consortium consortium,
        ChallengeApi.Challenge challenge,
        Consortium.@Nullable Member own,
        List<Decision> decisions,
        List<ProcurementSummary> procurements);
  }

  @GET
  @Path("consortia")
  @OpenToAll
  public TemplateInstance list(
      @QueryParam("all") boolean all, @QueryParam("after") @Nullable String after) {
    UUID member = all || !visit.isActsForBuyer() ? null : visit.actingForId();
    return Templates.consortia(api.list(null, member, after), member != null);
  }

  @GET
  @Path("consortia/new")
  @SignedIn
  public TemplateInstance start(@QueryParam("challenge") UUID challenge) {
    Form form =
        Form.empty()
            .with("rules.quorumPercent", 75)
            .with("rules.votes", "ONE_EACH")
            .with("rules.costSplit", "EQUAL_PRICE")
            .with("rules.callInDays", 5);
    return Templates.newConsortium(form, challenges.challenge(challenge), VOTES, SPLITS);
  }

  @POST
  @Path("consortia/new")
  @SignedIn
  public Response form(@QueryParam("challenge") UUID challenge) {
    Form form = submission.form();
    String name = form.required("name", "Enter a name for the consortium");
    Integer quorum = form.integer("rules.quorumPercent");
    Integer callIn = form.integer("rules.callInDays");
    var rules =
        new Consortium.Rules(
            Objects.requireNonNullElse(quorum, 0),
            form.required("rules.votes", "Choose how votes count"),
            form.required("rules.costSplit", "Choose how savings are shared"),
            form.text("rules.exitTerms"),
            form.text("rules.liability"),
            Objects.requireNonNullElse(callIn, 0));
    return form.ask(() -> api.form(new ConsortiaApi.NewConsortium(challenge, name, rules)))
        .map(
            formed -> Go.saying(path(formed.id()), "The consortium is formed. Invite its members."))
        .orElseGet(() ->
            Pages.again(
                Templates.newConsortium(form, challenges.challenge(challenge), VOTES, SPLITS)));
  }

  @GET
  @Path("consortia/{id}")
  @OpenToAll
  public TemplateInstance one(@PathParam("id") UUID id) {
    Consortium consortium = api.one(id);
    var own = consortium.member(visit.actingForId()).orElse(null);
    boolean inside =
        own != null && own.joined() && (visit.can(Role.BUYER) || visit.can(Role.APPROVER));
    List<Decision> decisions = inside ? api.decisions(id) : List.of();
    var challenge = challenges.challenge(consortium.challengeId());
    boolean leads = inside && visit.actsFor(consortium.leadId());
    var bought = procurements.list(leads, null, id, null).items();
    return Templates.consortium(consortium, challenge, own, decisions, bought);
  }

  static String path(UUID id) {
    return "/consortia/" + id;
  }
}
