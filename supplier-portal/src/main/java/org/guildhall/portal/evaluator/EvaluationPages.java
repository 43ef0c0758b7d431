package org.guildhall.portal.evaluator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.form.Choice;
import org.guildhall.portal.form.Form;
import org.guildhall.portal.form.Pages;
import org.guildhall.portal.layout.Confirm;
import org.guildhall.portal.session.Go;
import org.guildhall.portal.session.Saved;
import org.guildhall.portal.session.Submission;
import org.guildhall.portal.session.Visit;

/** Scoring what one was assigned: alone first, a reason for every score, then locked. */
@Path("/")
@RunOnVirtualThread
public class EvaluationPages {
  private static final List<Choice> CONFLICT =
      List.of(
          Choice.of("no", "I have no conflict of interest"),
          Choice.of("yes", "I have or may have one", "You will not see the tenders"));

  private final Visit visit;
  private final Submission submission;
  private final EvaluationsApi api;

  EvaluationPages(Visit visit, Submission submission, @RestClient EvaluationsApi api) {
    this.visit = visit;
    this.submission = submission;
    this.api = api;
  }

  /** One answer to be scored. */
  @TemplateData
  public record ToScore(
      EvaluationsApi.Lot lot,
      EvaluationsApi.Criterion criterion,
      EvaluationsApi.TenderSheet tender,
      EvaluationsApi.Answer answer) {}

  @CheckedTemplate(basePath = "evaluator")
  static class Templates {
    static native TemplateInstance evaluations(List<EvaluationsApi.Mine> mine);

    static native TemplateInstance declare(
        Form form, EvaluationsApi.Mine mine, List<Choice> choices);

    static native TemplateInstance sheet(EvaluationsApi.Sheet sheet);

    static native TemplateInstance score(
        Form form, EvaluationsApi.Sheet sheet, ToScore part, List<Choice> scores);
  }

  @GET
  @Path("evaluations")
  @SignedIn
  public TemplateInstance mine() {
    return Templates.evaluations(api.mine());
  }

  @GET
  @Path("evaluations/{id}/declaration")
  @SignedIn
  public TemplateInstance askDeclaration(@PathParam("id") UUID id) {
    return Templates.declare(Form.empty(), find(id), CONFLICT);
  }

  @POST
  @Path("evaluations/{id}/declaration")
  @SignedIn
  public Response declare(@PathParam("id") UUID id) {
    Form form = submission.form();
    boolean conflict =
        "yes".equals(form.required("conflict", "Choose whether you have a conflict"));
    String statement = form.required("statement", "Say what it is, or that there is none");
    if (!form.send(() -> api.declare(id, new EvaluationsApi.Declaration(conflict, statement)))) {
      return Pages.again(Templates.declare(form, find(id), CONFLICT));
    }
    return conflict
        ? Go.saying("/evaluations", "Thank you. The lead authority will replace you on this panel.")
        : Go.saying("/evaluations/" + id, "Your declaration is recorded.");
  }

  @GET
  @Path("evaluations/{id}")
  @SignedIn
  public Response sheet(@PathParam("id") UUID id) {
    EvaluationsApi.Mine mine = find(id);
    return mine.appointed()
        ? Go.to("/evaluations/" + id + "/declaration")
        : Pages.show(Templates.sheet(api.sheet(id)));
  }

  @GET
  @Path("evaluations/{id}/{tender}/{criterion}")
  @SignedIn
  public TemplateInstance score(
      @PathParam("id") UUID id,
      @PathParam("tender") UUID tender,
      @PathParam("criterion") UUID criterion) {
    var sheet = api.sheet(id);
    ToScore part = part(sheet, tender, criterion);
    Form form =
        Form.empty().with("score", part.answer().score()).with("reason", part.answer().reason());
    return page(form, sheet, part);
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
    var request = new EvaluationsApi.Score(tender, criterion, score, reason);
    boolean given = form.send(() -> api.score(request));
    if (submission.isAutosave()) {
      return given ? Saved.version(0) : Saved.not(form);
    }
    if (given) {
      return Go.saying("/evaluations/" + id, "The score is saved.");
    }
    var sheet = api.sheet(id);
    return Pages.again(page(form, sheet, part(sheet, tender, criterion)));
  }

  @GET
  @Path("evaluations/{id}/lock")
  @SignedIn
  public TemplateInstance askLock(@PathParam("id") UUID id) {
    return lockPage(Form.empty(), id);
  }

  @POST
  @Path("evaluations/{id}/lock")
  @SignedIn
  public Response lock(@PathParam("id") UUID id) {
    Form form = submission.form();
    return form.send(() -> api.lock(new EvaluationsApi.Lock(id)))
        ? Go.saying("/evaluations/" + id, "Your scores are locked. Moderation follows.")
        : Pages.again(lockPage(form, id));
  }

  @GET
  @Path("evaluations/{id}/{tender}/documents/{document}")
  @SignedIn
  public Response document(@PathParam("tender") UUID tender, @PathParam("document") UUID document) {
    Response found = api.document(tender, document);
    return Response.ok(found.readEntity(java.io.InputStream.class), "application/octet-stream")
        .header("Content-Disposition", found.getHeaderString("Content-Disposition"))
        .build();
  }

  private static TemplateInstance lockPage(Form form, UUID id) {
    return Confirm.page(
        form,
        "Lock your scores",
        "You cannot change them afterwards. Nobody sees them before every evaluator has locked.",
        "Lock my scores",
        "/evaluations/" + id);
  }

  private static TemplateInstance page(Form form, EvaluationsApi.Sheet sheet, ToScore part) {
    List<Choice> scores =
        IntStream.rangeClosed(0, part.criterion().maxScore())
            .mapToObj(s -> Choice.of(String.valueOf(s), String.valueOf(s)))
            .toList();
    return Templates.score(form, sheet, part, scores);
  }

  private static ToScore part(EvaluationsApi.Sheet sheet, UUID tender, UUID criterion) {
    for (var lot : sheet.lots()) {
      for (var opened : lot.tenders()) {
        var asked = lot.criterion(criterion);
        var answer = opened.answer(criterion);
        if (opened.tenderId().equals(tender) && asked.isPresent() && answer.isPresent()) {
          return new ToScore(lot, asked.get(), opened, answer.get());
        }
      }
    }
    throw new NotFoundException();
  }

  private EvaluationsApi.Mine find(UUID id) {
    return api.mine().stream()
        .filter(m -> m.procurementId().equals(id) && visit.actsFor(m.organisationId()))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }
}
