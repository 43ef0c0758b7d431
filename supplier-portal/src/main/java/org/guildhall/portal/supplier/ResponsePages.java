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
import org.guildhall.portal.form.Choice;
import org.guildhall.portal.form.Form;
import org.guildhall.portal.form.Pages;
import org.guildhall.portal.layout.Confirm;
import org.guildhall.portal.market.ChallengeView;
import org.guildhall.portal.market.ChallengesApi;
import org.guildhall.portal.market.ResponseView;
import org.guildhall.portal.market.ResponsesApi;
import org.guildhall.portal.market.Slice;
import org.guildhall.portal.session.Go;
import org.guildhall.portal.session.Saved;
import org.guildhall.portal.session.Submission;
import org.jspecify.annotations.Nullable;

/** A supplier's response: a draft that keeps itself, sent in when it is ready. */
@Path("/")
@RunOnVirtualThread
public class ResponsePages {
  static final List<Choice> MATURITIES =
      List.of(
          Choice.of("IDEA", "An idea"),
          Choice.of("PROTOTYPE", "A prototype"),
          Choice.of("LIVE_ONCE", "Live in one place"),
          Choice.of("LIVE_MANY", "Live in several places"));
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
    static native TemplateInstance responses(Slice<ResponseView> page);

    static native TemplateInstance response(ResponseView response, ChallengeView challenge);

    static native TemplateInstance editResponse(
        Form form, ResponseView response, ChallengeView challenge, List<Choice> maturities);

    static native TemplateInstance beginResponse(Form form, ChallengeView challenge);
  }

  @GET
  @Path("responses")
  @SignedIn
  public TemplateInstance ours(@QueryParam("after") @Nullable String after) {
    return Templates.responses(responses.mine(after));
  }

  /** The draft there is, else the page that begins one. */
  @GET
  @Path("challenges/{id}/response")
  @SignedIn
  public Response begin(@PathParam("id") UUID id) {
    return ourResponseTo(id)
        .map(r -> Go.to("/responses/" + r.id() + (r.draft() ? "/edit" : "")))
        .orElseGet(() -> Pages.show(Templates.beginResponse(Form.empty(), challenges.one(id))));
  }

  private Optional<ResponseView> ourResponseTo(UUID challenge) {
    return responses.mine(null).items().stream()
        .filter(r -> challenge.equals(r.challengeId()) && !"WITHDRAWN".equals(r.status()))
        .findFirst();
  }

  @POST
  @Path("challenges/{id}/response")
  @SignedIn
  public Response begun(@PathParam("id") UUID id) {
    Form form = submission.form();
    return form.ask(() -> responses.begin(id, ResponseView.Draft.empty()))
        .map(r -> Go.to("/responses/" + r.id() + "/edit"))
        .orElseGet(() -> Pages.again(Templates.beginResponse(form, challenges.one(id))));
  }

  @GET
  @Path("responses/{id}")
  @SignedIn
  public TemplateInstance one(@PathParam("id") UUID id) {
    ResponseView response = responses.one(id);
    return Templates.response(response, challenges.one(challengeOf(response)));
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
    ResponseView.Draft draft = ResponseForm.read(form);
    Optional<ResponseView> saved = form.ask(() -> responses.write(id, form.ifMatch(), draft));
    if (submission.isAutosave()) {
      return saved.map(r -> Saved.version(r.version())).orElseGet(() -> Saved.not(form));
    }
    if (saved.isEmpty()) {
      return Pages.again(editor(form, responses.one(id)));
    }
    return form.pressed("check")
        ? Go.to("/responses/" + id + "/submit")
        : Go.saying("/responses/" + id, "Your draft is saved.");
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
        form, response, challenges.one(challengeOf(response)), MATURITIES);
  }

  @GET
  @Path("responses/{id}/submit")
  @SignedIn
  public TemplateInstance confirmSubmission(@PathParam("id") UUID id) {
    return sending(id, Form.empty());
  }

  private static TemplateInstance sending(UUID id, Form form) {
    return Confirm.page(
        form,
        "Send your response?",
        "The council can read it from now on. You can withdraw it until they have judged it.",
        "Send response",
        "/responses/" + id + "/edit");
  }

  @POST
  @Path("responses/{id}/submit")
  @SignedIn
  public Response submit(@PathParam("id") UUID id) {
    Form form = submission.form();
    return form.send(() -> responses.submit(id))
        ? Go.saying("/responses/" + id, "Your response is with the council.")
        : Pages.again(sending(id, form));
  }

  @GET
  @Path("responses/{id}/confirm")
  @SignedIn
  public TemplateInstance confirmAgain(@PathParam("id") UUID id) {
    return standingBy(id, Form.empty());
  }

  private static TemplateInstance standingBy(UUID id, Form form) {
    return Confirm.page(
        form,
        "Confirm your response?",
        "The challenge was amended after you responded. Confirm that your response still stands, or"
            + " withdraw it and begin another.",
        "Confirm response",
        "/responses/" + id);
  }

  @POST
  @Path("responses/{id}/confirm")
  @SignedIn
  public Response confirmed(@PathParam("id") UUID id) {
    Form form = submission.form();
    return form.send(() -> responses.confirm(id))
        ? Go.saying("/responses/" + id, "Your response is confirmed.")
        : Pages.again(standingBy(id, form));
  }

  @GET
  @Path("responses/{id}/withdraw")
  @SignedIn
  public TemplateInstance confirmWithdrawal(@PathParam("id") UUID id) {
    return withdrawal(id, Form.empty());
  }

  private static TemplateInstance withdrawal(UUID id, Form form) {
    return Confirm.page(
        form,
        "Withdraw your response?",
        "The council will not consider it. You cannot bring it back.",
        "Withdraw",
        "/responses/" + id);
  }

  @POST
  @Path("responses/{id}/withdraw")
  @SignedIn
  public Response withdraw(@PathParam("id") UUID id) {
    Form form = submission.form();
    return form.send(() -> responses.withdraw(id))
        ? Go.saying("/responses/" + id, "Your response is withdrawn.")
        : Pages.again(withdrawal(id, form));
  }

  private static UUID challengeOf(ResponseView response) {
    UUID challenge = response.challengeId();
    if (challenge == null) {
      throw new IllegalStateException("Response " + response.id() + " names no challenge");
    }
    return challenge;
  }
}
