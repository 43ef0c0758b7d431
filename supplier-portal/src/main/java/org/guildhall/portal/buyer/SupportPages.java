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
import org.guildhall.portal.client.ApiProblemException;
import org.guildhall.portal.client.market.ChallengeView;
import org.guildhall.portal.client.market.ChallengesApi;
import org.guildhall.portal.client.market.Rung;
import org.guildhall.portal.client.market.SupportApi;
import org.guildhall.portal.client.market.SupportRequest;
import org.guildhall.portal.client.market.SupportView;
import org.guildhall.portal.shared.form.Choice;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.pick.Picks;
import org.guildhall.portal.shared.session.Go;
import org.guildhall.portal.shared.session.Submission;
import org.guildhall.portal.shared.step.PageStep;
import org.guildhall.portal.shared.step.StepField;
import org.guildhall.portal.shared.words.EnumWords;

/** "We have this too": a council's demand and how firm it is. */
@Path("/")
@RunOnVirtualThread
public class SupportPages {
  private static final int NOT_FOUND = 404;
  private final ChallengesApi challenges;
  private final SupportApi support;
  private final Submission submission;
  private final Picks picks;
  private final PageStep<UUID> withdrawal;

  SupportPages(
      @RestClient ChallengesApi challenges,
      @RestClient SupportApi support,
      Submission submission,
      Picks picks) {
    this.challenges = challenges;
    this.support = support;
    this.submission = submission;
    this.picks = picks;
    this.withdrawal =
        PageStep.<UUID>of(
                "Take your demand back?",
                "If your council is bound, name the decision that releases it.")
            .with(StepField.line("decisionReference", "Decision reference"))
            .button("Take it back")
            .back(id -> "/challenges/" + id + "/support")
            .next(id -> "/challenges/" + id)
            .call((id, form) -> support.withdraw(id, form.text("decisionReference")))
            .done("Your council’s demand is taken back.");
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
    Optional<SupportView> mine = mine(id);
    Form form = mine.map(SupportForm::show).orElseGet(Form::empty);
    return Templates.support(
        form, challenges.one(id), EnumWords.choices(Rung.class), mine.isPresent());
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
    SupportRequest statement = SupportForm.read(form, picks);
    return form.send(() -> support.state(id, form.ifMatch(), statement))
        ? Go.saying("/challenges/" + id, "Your council’s demand is stated.")
        : Pages.again(page(id, form));
  }

  @GET
  @Path("challenges/{id}/support/withdraw")
  @SignedIn
  public TemplateInstance askWithdrawal(@PathParam("id") UUID id) {
    return withdrawal.ask(id);
  }

  @POST
  @Path("challenges/{id}/support/withdraw")
  @SignedIn
  public Response withdraw(@PathParam("id") UUID id) {
    return withdrawal.act(id, submission.form());
  }

  private TemplateInstance page(UUID id, Form form) {
    return Templates.support(
        form, challenges.one(id), EnumWords.choices(Rung.class), !form.value("version").isBlank());
  }

  private Optional<SupportView> mine(UUID challenge) {
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
