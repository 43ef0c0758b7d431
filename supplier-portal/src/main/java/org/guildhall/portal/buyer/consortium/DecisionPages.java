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
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.form.Choice;
import org.guildhall.portal.form.Form;
import org.guildhall.portal.form.Pages;
import org.guildhall.portal.layout.Confirm;
import org.guildhall.portal.session.Go;
import org.guildhall.portal.session.Submission;
import org.guildhall.portal.session.Visit;
import org.jspecify.annotations.Nullable;

/** Questions put to the members of a consortium, their votes, and closing. */
@Path("/")
@RunOnVirtualThread
public class DecisionPages {
  private static final Duration USUAL_VOTING_TIME = Duration.ofDays(7);
  private static final List<Choice> PURPOSES =
      List.of(
          Choice.of("CONSTITUTE", "To constitute the consortium"),
          Choice.of("AWARD", "To approve an award proposal"),
          Choice.of("OTHER", "Something else"));

  private final Visit visit;
  private final Submission submission;
  private final ConsortiaApi api;

  DecisionPages(Visit visit, Submission submission, @RestClient ConsortiaApi api) {
    this.visit = visit;
    this.submission = submission;
    this.api = api;
  }

  @CheckedTemplate(basePath = "buyer")
  static class Templates {
    static native TemplateInstance newDecision(
        Form form, Consortium consortium, List<Choice> purposes);

    static native TemplateInstance decision(Form form, Consortium consortium, Decision decision);
  }

  @GET
  @Path("consortia/{id}/decisions/new")
  @SignedIn
  public TemplateInstance start(
      @PathParam("id") UUID id,
      @QueryParam("purpose") @Nullable String purpose,
      @QueryParam("subject") @Nullable UUID subject) {
    String chosen = Objects.requireNonNullElse(purpose, "CONSTITUTE");
    Form form =
        Form.empty()
            .with("purpose", chosen)
            .with("subjectId", subject)
            .with("options", "Yes\nNo")
            .with("closesAt", visit.now().plus(USUAL_VOTING_TIME));
    if ("CONSTITUTE".equals(chosen)) {
      form.with("question", "Shall the consortium be constituted under the agreement before us?");
    } else if ("AWARD".equals(chosen)) {
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
    var request =
        new ConsortiaApi.NewDecision(
            form.required("purpose", "Choose what the question is for"),
            form.uuid("subjectId"),
            form.required("question", "Enter the question"),
            form.lines("options"),
            closesAt);
    return form.send(() -> api.ask(id, request))
        ? Go.saying(ConsortiumPages.path(id), "The question is before the members.")
        : Pages.again(Templates.newDecision(form, api.one(id), PURPOSES));
  }

  @GET
  @Path("consortia/{id}/decisions/{decision}")
  @SignedIn
  public TemplateInstance one(@PathParam("id") UUID id, @PathParam("decision") UUID decision) {
    return Templates.decision(Form.empty(), api.one(id), find(id, decision));
  }

  @POST
  @Path("consortia/{id}/decisions/{decision}")
  @SignedIn
  public Response vote(@PathParam("id") UUID id, @PathParam("decision") UUID decision) {
    Form form = submission.form();
    String option = form.required("option", "Choose how your authority votes");
    return form.send(() -> api.vote(decision, new ConsortiaApi.Vote(option)))
        ? Go.saying(ConsortiumPages.path(id), "Your authority's vote is recorded.")
        : Pages.again(Templates.decision(form, api.one(id), find(id, decision)));
  }

  @GET
  @Path("consortia/{id}/decisions/{decision}/close")
  @SignedIn
  public TemplateInstance askClose(@PathParam("id") UUID id) {
    return close(Form.empty(), id);
  }

  @POST
  @Path("consortia/{id}/decisions/{decision}/close")
  @SignedIn
  public Response close(@PathParam("id") UUID id, @PathParam("decision") UUID decision) {
    Form form = submission.form();
    return form.send(() -> api.close(decision))
        ? Go.saying(ConsortiumPages.path(id), "The decision is closed and cannot be changed.")
        : Pages.again(close(form, id));
  }

  private static TemplateInstance close(Form form, UUID id) {
    return Confirm.page(
        form,
        "Close the vote",
        "The outcome follows from the votes so far and the quorum. A closed decision cannot be"
            + " changed.",
        "Close the vote",
        ConsortiumPages.path(id));
  }

  private Decision find(UUID id, UUID decision) {
    return api.decisions(id).stream()
        .filter(d -> d.id().equals(decision))
        .findFirst()
        .orElseThrow(jakarta.ws.rs.NotFoundException::new);
  }
}
