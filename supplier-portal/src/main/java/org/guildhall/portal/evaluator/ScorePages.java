package org.guildhall.portal.evaluator;

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
import org.guildhall.portal.client.buying.AnswerView;
import org.guildhall.portal.client.buying.EvaluationApi;
import org.guildhall.portal.client.buying.OpeningsApi;
import org.guildhall.portal.client.buying.ProcurementView;
import org.guildhall.portal.client.buying.ProcurementsApi;
import org.guildhall.portal.client.buying.ScoreRequest;
import org.guildhall.portal.shared.buying.ScoreLevel;
import org.guildhall.portal.shared.form.Choice;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.session.Go;
import org.guildhall.portal.shared.session.Saved;
import org.guildhall.portal.shared.session.Submission;

/** Scoring an answer alone, with a reason; the tender's documents beside it. */
@Path("/")
@RunOnVirtualThread
public class ScorePages {
  private final Submission submission;
  private final EvaluationApi api;
  private final OpeningsApi openings;
  private final ProcurementsApi procurements;

  ScorePages(
      Submission submission,
      @RestClient EvaluationApi api,
      @RestClient OpeningsApi openings,
      @RestClient ProcurementsApi procurements) {
    this.submission = submission;
    this.api = api;
    this.openings = openings;
    this.procurements = procurements;
  }

  @CheckedTemplate(basePath = "evaluator")
  static class Templates {
    static native TemplateInstance score(
        Form form, AnswerView answer, ProcurementView procurement, List<Choice> scores);
  }

  @GET
  @Path("evaluations/{id}/{tender}/{criterion}")
  @SignedIn
  public TemplateInstance score(
      @PathParam("id") UUID id,
      @PathParam("tender") UUID tender,
      @PathParam("criterion") UUID criterion) {
    var answer = api.answer(criterion, id, tender);
    Form form = Form.empty().with("score", answer.score()).with("reason", answer.reason());
    return page(form, answer);
  }

  @POST
  @Path("evaluations/{id}/{tender}/{criterion}")
  @SignedIn
  public Response give(
      @PathParam("id") UUID id,
      @PathParam("tender") UUID tender,
      @PathParam("criterion") UUID criterion) {
    Form form = submission.form();
    form.required("score", "Choose a score");
    String reason = form.required("reason", "Give the reason for the score");
    Integer score = form.integer("score");
    var request = new ScoreRequest(tender, criterion, score, reason);
    boolean given = form.send(() -> api.score(request));
    if (submission.isAutosave()) {
      return given ? Saved.version(0) : Saved.not(form);
    }
    return given
        ? Go.saying("/evaluations/" + id, "The score is saved.")
        : Pages.again(page(form, api.answer(criterion, id, tender)));
  }

  @GET
  @Path("evaluations/{id}/{tender}/documents/{document}")
  @SignedIn
  public Response document(@PathParam("tender") UUID tender, @PathParam("document") UUID document) {
    return Pages.download(openings.document(document, tender));
  }

  private TemplateInstance page(Form form, AnswerView answer) {
    return Templates.score(
        form,
        answer,
        procurements.one(answer.procurementId()),
        ScoreLevel.choices(answer.criterion().maxScore()));
  }
}
