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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.api.ApiProblemException;
import org.guildhall.portal.form.Choice;
import org.guildhall.portal.form.Form;
import org.guildhall.portal.form.Pages;
import org.guildhall.portal.layout.Confirm;
import org.guildhall.portal.market.ChallengeView;
import org.guildhall.portal.market.ChallengesApi;
import org.guildhall.portal.market.Support;
import org.guildhall.portal.market.SupportApi;
import org.guildhall.portal.session.Go;
import org.guildhall.portal.session.Submission;

/** "We have this too": a council's demand and how firm it is. */
@Path("/")
@RunOnVirtualThread
public class SupportPages {
  private static final int NOT_FOUND = 404;
  private static final List<Choice> RUNGS =
      List.of(
          Choice.of("OBSERVING", "We are watching", "We want to know what comes of it."),
          Choice.of(
              "SAME_NEED", "We have the same need", "We have the problem, but no plan to buy yet."),
          Choice.of("INTENT", "We intend to buy", "With a quantity from and to."),
          Choice.of(
              "BOUND", "We are bound to buy", "With a quantity and the decision that binds us."));
  private final ChallengesApi challenges;
  private final SupportApi support;
  private final Submission submission;

  SupportPages(
      @RestClient ChallengesApi challenges, @RestClient SupportApi support, Submission submission) {
    this.challenges = challenges;
    this.support = support;
    this.submission = submission;
  }

  @CheckedTemplate(basePath = "buyer")
  static class Templates {
    static native TemplateInstance support(
        Form form, ChallengeView challenge, List<Choice> rungs, boolean stated);
  }

  @GET
  @Path("challenges/{id}/support")
  @SignedIn
  public TemplateInstance demand(@PathParam("id") UUID id) {
    Optional<Support> mine = mine(id);
    Form form = mine.map(SupportForm::show).orElseGet(Form::empty);
    return Templates.support(form, challenges.one(id), RUNGS, mine.isPresent());
  }

  @POST
  @Path("challenges/{id}/support")
  @SignedIn
  public Response state(@PathParam("id") UUID id) {
    Form form = submission.form();
    if (form.pressed("add-line")) {
      form.with(form.name("lines", form.rows("lines", 1), "item"), "");
      return Pages.show(page(id, form));
    }
    form.required("rung", "Choose how firm your need is");
    Support.Statement statement = SupportForm.read(form);
    return form.send(() -> support.state(id, form.ifMatch(), statement))
        ? Go.saying("/challenges/" + id, "Your council’s demand is stated.")
        : Pages.again(page(id, form));
  }

  @GET
  @Path("challenges/{id}/support/withdraw")
  @SignedIn
  public TemplateInstance confirmWithdrawal(@PathParam("id") UUID id) {
    return withdrawal(id, Form.empty());
  }

  private static TemplateInstance withdrawal(UUID id, Form form) {
    return Confirm.withReason(
        form,
        "Take your demand back?",
        "If your council is bound, name the decision that releases it.",
        "Take it back",
        "/challenges/" + id + "/support",
        "Decision reference");
  }

  @POST
  @Path("challenges/{id}/support/withdraw")
  @SignedIn
  public Response withdraw(@PathParam("id") UUID id) {
    Form form = submission.form();
    String reference = form.text("reason");
    return form.send(() -> support.withdraw(id, reference))
        ? Go.saying("/challenges/" + id, "Your council’s demand is taken back.")
        : Pages.again(withdrawal(id, form));
  }

  private TemplateInstance page(UUID id, Form form) {
    return Templates.support(form, challenges.one(id), RUNGS, !form.value("version").isBlank());
  }

  private Optional<Support> mine(UUID challenge) {
    try {
      return Optional.of(support.mine(challenge));
    } catch (ApiProblemException none) {
      if (none.status() == NOT_FOUND) {
        return Optional.empty();
      }
      throw none;
    }
  }
}
