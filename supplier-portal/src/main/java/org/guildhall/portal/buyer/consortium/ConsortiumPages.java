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
import org.guildhall.kit.web.permission.OpenToAll;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.client.buying.ConsortiaApi;
import org.guildhall.portal.client.buying.ConsortiumRules;
import org.guildhall.portal.client.buying.ConsortiumView;
import org.guildhall.portal.client.buying.CostSplit;
import org.guildhall.portal.client.buying.DecisionView;
import org.guildhall.portal.client.buying.MemberView;
import org.guildhall.portal.client.buying.NewConsortium;
import org.guildhall.portal.client.buying.PageConsortiumSummary;
import org.guildhall.portal.client.buying.ProcurementSummary;
import org.guildhall.portal.client.buying.ProcurementsApi;
import org.guildhall.portal.client.buying.VoteMethod;
import org.guildhall.portal.client.market.ChallengeView;
import org.guildhall.portal.client.market.ChallengesApi;
import org.guildhall.portal.client.market.Role;
import org.guildhall.portal.shared.form.Choice;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.session.Go;
import org.guildhall.portal.shared.session.Submission;
import org.guildhall.portal.shared.session.Visit;
import org.guildhall.portal.shared.words.EnumWords;
import org.jspecify.annotations.Nullable;

/** Finding consortia, forming one, and its page. */
@Path("/")
@RunOnVirtualThread
public class ConsortiumPages {
  private static final List<Choice> VOTES = EnumWords.choices(VoteMethod.class);
  private static final List<Choice> SPLITS = EnumWords.choices(CostSplit.class);
  private final Visit visit;
  private final Submission submission;
  private final ConsortiaApi api;
  private final ChallengesApi challenges;
  private final ProcurementsApi procurements;

  ConsortiumPages(
      Visit visit,
      Submission submission,
      @RestClient ConsortiaApi api,
      @RestClient ChallengesApi challenges,
      @RestClient ProcurementsApi procurements) {
    this.visit = visit;
    this.submission = submission;
    this.api = api;
    this.challenges = challenges;
    this.procurements = procurements;
  }

  @CheckedTemplate(basePath = "buyer")
  static class Templates {
    static native TemplateInstance consortia(PageConsortiumSummary page, boolean own);

    static native TemplateInstance newConsortium(
        Form form, ChallengeView challenge, List<Choice> votes, List<Choice> splits);

    static native TemplateInstance consortium(
        ConsortiumView consortium,
        ChallengeView challenge,
        @Nullable MemberView own,
        List<DecisionView> decisions,
        List<ProcurementSummary> procurements);
  }

  @GET
  @Path("consortia")
  @OpenToAll
  public TemplateInstance list(
      @QueryParam("all") boolean all, @QueryParam("after") @Nullable String after) {
    UUID member = all || !visit.isActsForBuyer() ? null : visit.actingForId();
    return Templates.consortia(api.list(after, null, null, member, null), member != null);
  }

  @GET
  @Path("consortia/new")
  @SignedIn
  public TemplateInstance start(@QueryParam("challenge") @Nullable UUID challenge) {
    UUID wanted = Pages.begunOn(challenge, "the challenge that the consortium is to solve");
    Form form =
        Form.empty()
            .with("rules.quorumPercent", 75)
            .with("rules.votes", "ONE_EACH")
            .with("rules.costSplit", "EQUAL_PRICE")
            .with("rules.callInDays", 5);
    return Templates.newConsortium(form, challenges.one(wanted), VOTES, SPLITS);
  }

  @POST
  @Path("consortia/new")
  @SignedIn
  public Response form(@QueryParam("challenge") @Nullable UUID challenge) {
    UUID wanted = Pages.begunOn(challenge, "the challenge that the consortium is to solve");
    Form form = submission.form();
    String name = form.required("name", "Enter a name for the consortium");
    Integer quorum = form.integer("rules.quorumPercent");
    Integer callIn = form.integer("rules.callInDays");
    var rules =
        new ConsortiumRules(
            Objects.requireNonNullElse(quorum, 0),
            form.chosen("rules.votes", VoteMethod::of, "Choose how votes count"),
            form.chosen("rules.costSplit", CostSplit::of, "Choose how savings are shared"),
            form.text("rules.exitTerms"),
            form.text("rules.liability"),
            Objects.requireNonNullElse(callIn, 0));
    return form.ask(() -> api.form(new NewConsortium(wanted, name, rules)))
        .map(formed ->
            Go.saying(Consortia.path(formed.id()), "The consortium is formed. Invite its members."))
        .orElseGet(() ->
            Pages.again(Templates.newConsortium(form, challenges.one(wanted), VOTES, SPLITS)));
  }

  @GET
  @Path("consortia/{id}")
  @OpenToAll
  public TemplateInstance one(@PathParam("id") UUID id) {
    ConsortiumView consortium = api.one(id);
    var own = Consortia.member(consortium, visit.actingForId()).orElse(null);
    boolean inside = consortium.member() && (visit.can(Role.BUYER) || visit.can(Role.APPROVER));
    List<DecisionView> decisions = inside ? api.decisions(id) : List.of();
    var challenge = challenges.one(consortium.challengeId());
    boolean leads = inside && visit.actsFor(consortium.leadId());
    var bought = procurements.list(null, null, null, id, null, leads).items();
    return Templates.consortium(consortium, challenge, own, decisions, bought);
  }
}
