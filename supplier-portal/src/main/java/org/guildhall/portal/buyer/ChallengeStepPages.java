package org.guildhall.portal.buyer;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.client.market.ChallengeView;
import org.guildhall.portal.client.market.ChallengesApi;
import org.guildhall.portal.client.market.ContactPoint;
import org.guildhall.portal.client.market.OutcomeKind;
import org.guildhall.portal.client.market.OutcomeRequest;
import org.guildhall.portal.client.market.ReasonRequest;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.FormProblem;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.market.BuyerContact;
import org.guildhall.portal.shared.session.Go;
import org.guildhall.portal.shared.session.Submission;
import org.guildhall.portal.shared.step.PageStep;
import org.guildhall.portal.shared.step.PageSteps;
import org.guildhall.portal.shared.step.StepField;
import org.guildhall.portal.shared.words.EnumWords;
import org.jspecify.annotations.Nullable;

/** A challenge's steps: review by a second person, publication, closing, withdrawal, outcome. */
@Path("/")
@RunOnVirtualThread
public class ChallengeStepPages {
  private final ChallengesApi challenges;
  private final BuyerContact contacts;
  private final Submission submission;
  private final PageSteps<UUID> steps;

  ChallengeStepPages(
      @RestClient ChallengesApi challenges, BuyerContact contacts, Submission submission) {
    this.challenges = challenges;
    this.contacts = contacts;
    this.submission = submission;
    this.steps =
        PageSteps.of(Map.of("close", closing(), "withdraw", withdrawal(), "outcome", outcome()));
  }

  @CheckedTemplate(basePath = "buyer")
  static class Templates {
    static native TemplateInstance reviewChallenge(
        Form form,
        ChallengeView challenge,
        List<FormProblem> missing,
        @Nullable ContactPoint contact);
  }

  @GET
  @Path("challenges/{id}/review")
  @SignedIn
  public TemplateInstance review(@PathParam("id") UUID id) {
    return reviewPage(id, Form.empty());
  }

  private TemplateInstance reviewPage(UUID id, Form form) {
    ChallengeView challenge = challenges.one(id);
    return Templates.reviewChallenge(
        form,
        challenge,
        BriefForm.missing(challenges.missing(id)),
        contacts.of(challenge.organisation().id()));
  }

  /** One address for the three buttons, so that signing in again leads back to this page. */
  @POST
  @Path("challenges/{id}/review")
  @SignedIn
  public Response reviewed(@PathParam("id") UUID id) {
    Form form = submission.form();
    String done;
    if (form.pressed("submit")) {
      done = form.send(() -> challenges.submit(id)) ? "It is with an approver now." : "";
    } else if (form.pressed("publish")) {
      done = form.send(() -> challenges.publish(id)) ? "The challenge is published." : "";
    } else {
      String reason = form.required("reason", "Say what has to change");
      boolean sent = form.send(() -> challenges.sendBack(id, new ReasonRequest(reason)));
      done = sent ? "It went back to its author." : "";
    }
    return form.isFailed() ? Pages.again(reviewPage(id, form)) : Go.saying(page(id), done);
  }

  @GET
  @Path("challenges/{id}/{step: close|withdraw|outcome}")
  @SignedIn
  public TemplateInstance ask(@PathParam("id") UUID id, @PathParam("step") String step) {
    return steps.ask(step, id);
  }

  @POST
  @Path("challenges/{id}/{step: close|withdraw|outcome}")
  @SignedIn
  public Response act(@PathParam("id") UUID id, @PathParam("step") String step) {
    return steps.act(step, id, submission.form());
  }

  private PageStep<UUID> closing() {
    return PageStep.<UUID>of(
            "Close this challenge to responses?",
            "Suppliers can no longer ask or respond. Other councils can still say that they have"
                + " this too. You cannot open it again.")
        .button("Close to responses")
        .back(ChallengeStepPages::page)
        .call((id, form) -> challenges.close(id))
        .done("The challenge is closed to responses.");
  }

  private PageStep<UUID> withdrawal() {
    return PageStep.<UUID>of(
            "Withdraw this challenge?",
            "It stays public with the reason, if it was published. You cannot bring it back.")
        .with(StepField.area("reason", "Why is it withdrawn?").required("Say why it is withdrawn"))
        .button("Withdraw")
        .back(ChallengeStepPages::page)
        .call((id, form) -> challenges.withdraw(id, new ReasonRequest(form.text("reason"))))
        .done("The challenge is withdrawn.");
  }

  private PageStep<UUID> outcome() {
    return PageStep.<UUID>of("Record the outcome", "The outcome is public and cannot be changed.")
        .with(
            StepField.radios("kind", "What came of it?", EnumWords.choices(OutcomeKind.class))
                .required("Choose what came of it"))
        .with(
            StepField.area("statement", "In words")
                .hint("For those who responded, and for the next council with this problem")
                .required("Say it in words for those who responded"))
        .button("Record the outcome")
        .harmless()
        .back(ChallengeStepPages::page)
        .call((id, form) ->
            challenges.conclude(
                id,
                new OutcomeRequest(form.choice("kind", OutcomeKind::of), form.text("statement"))))
        .done("The outcome is recorded.");
  }

  private static String page(UUID id) {
    return "/challenges/" + id;
  }
}
