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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.client.Answered;
import org.guildhall.portal.client.buying.AwardApi;
import org.guildhall.portal.client.buying.ConsortiaApi;
import org.guildhall.portal.client.buying.ConsortiumView;
import org.guildhall.portal.client.buying.DecisionView;
import org.guildhall.portal.client.buying.DecisionsApi;
import org.guildhall.portal.client.buying.NewQuestion;
import org.guildhall.portal.client.buying.ProcurementsApi;
import org.guildhall.portal.client.buying.Purpose;
import org.guildhall.portal.client.buying.VoteRequest;
import org.guildhall.portal.shared.buying.AwardPaper;
import org.guildhall.portal.shared.form.Choice;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.paper.Paper;
import org.guildhall.portal.shared.session.Go;
import org.guildhall.portal.shared.session.Submission;
import org.guildhall.portal.shared.session.Visit;
import org.guildhall.portal.shared.step.PageStep;
import org.guildhall.portal.shared.words.EnumWords;
import org.jspecify.annotations.Nullable;

/** Questions put to the members of a consortium, their votes, and closing. */
@Path("/")
@RunOnVirtualThread
public class DecisionPages {
  private static final Duration USUAL_VOTING_TIME = Duration.ofDays(7);
  private static final List<Choice> PURPOSES = EnumWords.choices(Purpose.class);
  private final Visit visit;
  private final Submission submission;
  private final ConsortiaApi api;
  private final DecisionsApi decisions;
  private final ProcurementsApi procurements;
  private final AwardApi awards;
  private final PageStep<Put> closing;

  DecisionPages(
      Visit visit,
      Submission submission,
      @RestClient ConsortiaApi api,
      @RestClient DecisionsApi decisions,
      @RestClient ProcurementsApi procurements,
      @RestClient AwardApi awards) {
    this.visit = visit;
    this.submission = submission;
    this.api = api;
    this.decisions = decisions;
    this.procurements = procurements;
    this.awards = awards;
    this.closing =
        PageStep.<Put>of(
                "Close the vote",
                "The outcome follows from the votes so far and the quorum. A closed decision cannot"
                    + " be changed.")
            .button("Close the vote")
            .back(put -> Consortia.path(put.consortium()))
            .call((put, form) -> decisions.close(put.decision()))
            .done("The decision is closed and cannot be changed.");
  }

  private record Put(UUID consortium, UUID decision) {}

  @CheckedTemplate(basePath = "buyer")
  static class Templates {
    static native TemplateInstance newDecision(
        Form form, ConsortiumView consortium, List<Choice> purposes);

    static native TemplateInstance decision(
        Form form, ConsortiumView consortium, DecisionView decision, @Nullable Paper subject);
  }

  @GET
  @Path("consortia/{id}/decisions/new")
  @SignedIn
  public TemplateInstance start(
      @PathParam("id") UUID id,
      @QueryParam("purpose") @Nullable String purpose,
      @QueryParam("subject") @Nullable UUID subject) {
    Purpose chosen = purpose == null ? Purpose.CONSTITUTE : Purpose.of(purpose);
    Form form =
        Form.empty()
            .with("purpose", chosen)
            .with("subjectId", subject)
            .with("options", "Yes\nNo")
            .with("closesAt", visit.now().plus(USUAL_VOTING_TIME));
    if (chosen == Purpose.CONSTITUTE) {
      form.with("question", "Shall the consortium be constituted under the agreement before us?");
    } else if (chosen == Purpose.AWARD) {
      form.with("question", "Shall the contracts be awarded as proposed?");
    }
    return Templates.newDecision(form, api.one(id), PURPOSES);
  }

  @POST
  @Path("consortia/{id}/decisions/new")
  @SignedIn
  public Response ask(@PathParam("id") UUID id) {
    Form form = submission.form();
    Instant closesAt = form.moment("closesAt");
    form.required("purpose", "Choose what the question is for");
    var request =
        new NewQuestion(
            form.choice("purpose", Purpose::of),
            form.uuid("subjectId"),
            form.required("question", "Enter the question"),
            form.lines("options"),
            closesAt);
    return form.send(() -> api.ask(id, request))
        ? Go.saying(Consortia.path(id), "The question is before the members.")
        : Pages.again(Templates.newDecision(form, api.one(id), PURPOSES));
  }

  @GET
  @Path("consortia/{id}/decisions/{decision}")
  @SignedIn
  public TemplateInstance one(@PathParam("id") UUID id, @PathParam("decision") UUID decision) {
    return page(Form.empty(), id, decision);
  }

  @POST
  @Path("consortia/{id}/decisions/{decision}")
  @SignedIn
  public Response vote(@PathParam("id") UUID id, @PathParam("decision") UUID decision) {
    Form form = submission.form();
    String option = form.required("option", "Choose how your authority votes");
    return form.send(() -> decisions.vote(decision, new VoteRequest(option)))
        ? Go.saying(Consortia.path(id), "Your authority's vote is recorded.")
        : Pages.again(page(form, id, decision));
  }

  @GET
  @Path("consortia/{id}/decisions/{decision}/close")
  @SignedIn
  public TemplateInstance askClose(@PathParam("id") UUID id, @PathParam("decision") UUID decision) {
    return closing.ask(new Put(id, decision));
  }

  @POST
  @Path("consortia/{id}/decisions/{decision}/close")
  @SignedIn
  public Response close(@PathParam("id") UUID id, @PathParam("decision") UUID decision) {
    return closing.act(new Put(id, decision), submission.form());
  }

  private TemplateInstance page(Form form, UUID id, UUID decision) {
    ConsortiumView consortium = api.one(id);
    DecisionView put = find(id, decision);
    return Templates.decision(form, consortium, put, subject(consortium, put));
  }

  /** What the members decide on; a question of their own is all there is. */
  private @Nullable Paper subject(ConsortiumView consortium, DecisionView decision) {
    return switch (decision.purpose()) {
      case CONSTITUTE -> ConstitutionPaper.of(consortium);
      case AWARD -> award(consortium.id(), decision);
      case OTHER, UNRECOGNISED -> null;
    };
  }

  private @Nullable Paper award(UUID consortium, DecisionView decision) {
    for (var each : procurements.list(null, null, null, consortium, null, null).items()) {
      var award = Answered.ifTheirs(() -> awards.award(each.id())).orElse(null);
      if (award != null && award.decisionId().equals(decision.id())) {
        return AwardPaper.of(procurements.one(each.id()), award);
      }
    }
    return null;
  }

  private DecisionView find(UUID id, UUID decision) {
    return api.decisions(id).stream()
        .filter(d -> d.id().equals(decision))
        .findFirst()
        .orElseThrow(jakarta.ws.rs.NotFoundException::new);
  }
}
