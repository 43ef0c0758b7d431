package org.guildhall.portal.supplier;

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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.client.market.ChallengeAct;
import org.guildhall.portal.client.market.ChallengeView;
import org.guildhall.portal.client.market.ChallengesApi;
import org.guildhall.portal.client.market.Maturity;
import org.guildhall.portal.client.market.PageResponseSummary;
import org.guildhall.portal.client.market.ProposalRequest;
import org.guildhall.portal.client.market.ResponseAct;
import org.guildhall.portal.client.market.ResponseView;
import org.guildhall.portal.client.market.ResponsesApi;
import org.guildhall.portal.shared.form.Choice;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.market.Challenges;
import org.guildhall.portal.shared.market.Responses;
import org.guildhall.portal.shared.session.Go;
import org.guildhall.portal.shared.session.Saved;
import org.guildhall.portal.shared.session.Submission;
import org.guildhall.portal.shared.words.EnumWords;
import org.jspecify.annotations.Nullable;

/** A supplier's response: a draft that keeps itself, sent in when it is ready. */
@Path("/")
@RunOnVirtualThread
public class ResponsePages {
  private final ChallengesApi challenges;
  private final ResponsesApi responses;
  private final Submission submission;

  ResponsePages(
      @RestClient ChallengesApi challenges,
      @RestClient ResponsesApi responses,
      Submission submission) {
    this.challenges = challenges;
    this.responses = responses;
    this.submission = submission;
  }

  @CheckedTemplate(basePath = "supplier")
  static class Templates {
    static native TemplateInstance responses(PageResponseSummary page);

    static native TemplateInstance response(ResponseView response, ChallengeView challenge);

    static native TemplateInstance editResponse(
        Form form, ResponseView response, ChallengeView challenge, List<Choice> maturities);

    static native TemplateInstance beginResponse(Form form, ChallengeView challenge);
  }

  @GET
  @Path("responses")
  @SignedIn
  public TemplateInstance ours(@QueryParam("after") @Nullable String after) {
    return Templates.responses(responses.own(after, null));
  }

  /** The page that begins a response; where there is one already, that. */
  @GET
  @Path("challenges/{id}/response")
  @SignedIn
  public Response begin(@PathParam("id") UUID id) {
    ChallengeView challenge = challenges.one(id);
    Optional<ResponseView> ours =
        Challenges.may(challenge, ChallengeAct.RESPOND) ? Optional.empty() : ourResponseTo(id);
    return ours.map(ResponsePages::toGoOnWith)
        .orElseGet(() -> Pages.show(Templates.beginResponse(Form.empty(), challenge)));
  }

  private static Response toGoOnWith(ResponseView ours) {
    boolean draft = Responses.may(ours, ResponseAct.WRITE);
    return Go.to("/responses/" + ours.id() + (draft ? "/edit" : ""));
  }

  /** The latest: who withdrew one and began another goes on with that. */
  private Optional<ResponseView> ourResponseTo(UUID challenge) {
    return responses.own(null, null).items().stream()
        .filter(r -> challenge.equals(r.challengeId()))
        .findFirst()
        .map(r -> responses.one(r.id()));
  }

  @POST
  @Path("challenges/{id}/response")
  @SignedIn
  public Response begun(@PathParam("id") UUID id) {
    Form form = submission.form();
    return form.ask(() -> responses.draft(id, ResponseForm.read(Form.empty())))
        .map(r -> Go.to("/responses/" + r.id() + "/edit"))
        .orElseGet(() -> Pages.again(Templates.beginResponse(form, challenges.one(id))));
  }

  @GET
  @Path("responses/{id}")
  @SignedIn
  public TemplateInstance one(@PathParam("id") UUID id) {
    ResponseView response = responses.one(id);
    return Templates.response(response, challenges.one(response.challengeId()));
  }

  @GET
  @Path("responses/{id}/edit")
  @SignedIn
  public TemplateInstance edit(@PathParam("id") UUID id) {
    ResponseView response = responses.one(id);
    return editor(ResponseForm.show(response), response);
  }

  @POST
  @Path("responses/{id}/edit")
  @SignedIn
  public Response edited(@PathParam("id") UUID id) {
    Form form = submission.form();
    if (form.pressed("add-evidence") || form.pressed("add-price")) {
      return anotherRow(id, form);
    }
    ProposalRequest draft = ResponseForm.read(form);
    Optional<ResponseView> saved = form.ask(() -> responses.write(id, form.ifMatch(), draft));
    if (submission.isAutosave()) {
      return saved.map(r -> Saved.version(r.version())).orElseGet(() -> Saved.not(form));
    }
    if (saved.isEmpty()) {
      return Pages.again(editor(form, responses.one(id)));
    }
    return form.pressed("check")
        ? check(id)
        : Go.saying("/responses/" + id, "Your draft is saved.");
  }

  /** What is missing is told on the form, where it can be put right; else everything is shown. */
  private Response check(UUID id) {
    ResponseView response = responses.one(id);
    return response.missing().isEmpty()
        ? Go.to("/responses/" + id + "/submit")
        : Pages.again(
            editor(ResponseForm.rejecting(ResponseForm.show(response), response), response));
  }

  private Response anotherRow(UUID id, Form form) {
    String list = form.pressed("add-evidence") ? "evidence" : "priceBands";
    String field = form.pressed("add-evidence") ? "where" : "unitPrice";
    form.with(form.name(list, form.rows(list, 1), field), "");
    return Pages.show(editor(form, responses.one(id)));
  }

  private TemplateInstance editor(Form form, ResponseView response) {
    if (form.value("version").isBlank()) {
      form.with("version", response.version());
    }
    return Templates.editResponse(
        form, response, challenges.one(response.challengeId()), EnumWords.choices(Maturity.class));
  }
}
