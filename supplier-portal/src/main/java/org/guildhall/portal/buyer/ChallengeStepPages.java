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
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.form.Choice;
import org.guildhall.portal.form.Form;
import org.guildhall.portal.form.Pages;
import org.guildhall.portal.layout.Confirm;
import org.guildhall.portal.market.ChallengeView;
import org.guildhall.portal.market.ChallengesApi;
import org.guildhall.portal.market.Missing;
import org.guildhall.portal.market.Texts;
import org.guildhall.portal.session.Go;
import org.guildhall.portal.session.Submission;

/** A challenge's steps: review by a second person, publication, closing, withdrawal, outcome. */
@Path("/")
@RunOnVirtualThread
public class ChallengeStepPages {
  private static final List<Choice> OUTCOMES =
      List.of(
          Choice.of("PROCURING", "Buying it", "Councils go on to buy it together."),
          Choice.of(
              "ADOPTED",
              "Adopting a solution",
              "Something that exists already is taken up without buying."),
          Choice.of("NO_ACTION", "No further action", "Say why, so that the next council knows."));
  private final ChallengesApi challenges;
  private final Submission submission;

  ChallengeStepPages(@RestClient ChallengesApi challenges, Submission submission) {
    this.challenges = challenges;
    this.submission = submission;
  }

  @CheckedTemplate(basePath = "buyer")
  static class Templates {
    static native TemplateInstance reviewChallenge(
        Form form, ChallengeView challenge, List<Missing> missing);

    static native TemplateInstance challengeOutcome(
        Form form, ChallengeView challenge, List<Choice> outcomes);
  }

  @GET
  @Path("challenges/{id}/review")
  @SignedIn
  public TemplateInstance review(@PathParam("id") UUID id) {
    return reviewPage(id, Form.empty());
  }

  private TemplateInstance reviewPage(UUID id, Form form) {
    return Templates.reviewChallenge(form, challenges.one(id), challenges.missing(id));
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
      boolean sent = form.send(() -> challenges.sendBack(id, new Texts.Reason(reason)));
      done = sent ? "It went back to its author." : "";
    }
    return form.isFailed()
        ? Pages.again(reviewPage(id, form))
        : Go.saying("/challenges/" + id, done);
  }

  @GET
  @Path("challenges/{id}/close")
  @SignedIn
  public TemplateInstance confirmClosing(@PathParam("id") UUID id) {
    return closing(id, Form.empty());
  }

  private static TemplateInstance closing(UUID id, Form form) {
    return Confirm.page(
        form,
        "Close this challenge to responses?",
        "Suppliers can no longer ask or respond. Other councils can still say that they have this"
            + " too. You cannot open it again.",
        "Close to responses",
        "/challenges/" + id);
  }

  @POST
  @Path("challenges/{id}/close")
  @SignedIn
  public Response close(@PathParam("id") UUID id) {
    Form form = submission.form();
    return form.send(() -> challenges.close(id))
        ? Go.saying("/challenges/" + id, "The challenge is closed to responses.")
        : Pages.again(closing(id, form));
  }

  @GET
  @Path("challenges/{id}/withdraw")
  @SignedIn
  public TemplateInstance confirmWithdrawal(@PathParam("id") UUID id) {
    return withdrawal(id, Form.empty());
  }

  private static TemplateInstance withdrawal(UUID id, Form form) {
    return Confirm.withReason(
        form,
        "Withdraw this challenge?",
        "It stays public with the reason, if it was published. You cannot bring it back.",
        "Withdraw",
        "/challenges/" + id,
        "Why is it withdrawn?");
  }

  @POST
  @Path("challenges/{id}/withdraw")
  @SignedIn
  public Response withdraw(@PathParam("id") UUID id) {
    Form form = submission.form();
    String reason = form.required("reason", "Say why it is withdrawn");
    return form.send(() -> challenges.withdraw(id, new Texts.Reason(reason)))
        ? Go.saying("/challenges/" + id, "The challenge is withdrawn.")
        : Pages.again(withdrawal(id, form));
  }

  @GET
  @Path("challenges/{id}/outcome")
  @SignedIn
  public TemplateInstance outcome(@PathParam("id") UUID id) {
    return Templates.challengeOutcome(Form.empty(), challenges.one(id), OUTCOMES);
  }

  @POST
  @Path("challenges/{id}/outcome")
  @SignedIn
  public Response conclude(@PathParam("id") UUID id) {
    Form form = submission.form();
    String kind = form.required("kind", "Choose what came of it");
    String statement = form.required("statement", "Say it in words for those who responded");
    return form.send(() -> challenges.conclude(id, new Texts.Outcome(kind, statement)))
        ? Go.saying("/challenges/" + id, "The outcome is recorded.")
        : Pages.again(Templates.challengeOutcome(form, challenges.one(id), OUTCOMES));
  }
}
