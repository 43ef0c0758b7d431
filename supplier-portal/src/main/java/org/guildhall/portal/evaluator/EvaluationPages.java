package org.guildhall.portal.evaluator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.client.buying.DeclarationRequest;
import org.guildhall.portal.client.buying.EvaluationApi;
import org.guildhall.portal.client.buying.EvaluationSheet;
import org.guildhall.portal.client.buying.LockRequest;
import org.guildhall.portal.client.buying.MyEvaluation;
import org.guildhall.portal.client.buying.PanelApi;
import org.guildhall.portal.client.buying.ProcurementView;
import org.guildhall.portal.client.buying.ProcurementsApi;
import org.guildhall.portal.shared.form.Choice;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.session.Go;
import org.guildhall.portal.shared.session.Submission;
import org.guildhall.portal.shared.session.Visit;
import org.guildhall.portal.shared.step.PageStep;
import org.jspecify.annotations.Nullable;

/** The panels one sits on: declaring conflicts, the sheet to score, locking the scores. */
@Path("/")
@RunOnVirtualThread
public class EvaluationPages {
  private static final List<Choice> CONFLICT =
      List.of(
          Choice.of("no", "I have no conflict of interest"),
          Choice.of("yes", "I have or may have one", "You will not see the tenders"));

  private final Visit visit;
  private final Submission submission;
  private final EvaluationApi api;
  private final PanelApi panel;
  private final ProcurementsApi procurements;
  private final PageStep<UUID> lock;

  EvaluationPages(
      Visit visit,
      Submission submission,
      @RestClient EvaluationApi api,
      @RestClient PanelApi panel,
      @RestClient ProcurementsApi procurements) {
    this.visit = visit;
    this.submission = submission;
    this.api = api;
    this.panel = panel;
    this.procurements = procurements;
    this.lock =
        PageStep.<UUID>of(
                "Lock your scores",
                "You cannot change them afterwards. Nobody sees them before every evaluator has"
                    + " locked.")
            .shows(id -> ScoresPaper.of(api, id))
            .button("Lock my scores")
            .back(id -> "/evaluations/" + id)
            .call((id, form) -> api.lock(new LockRequest(id)))
            .done("Your scores are locked. Moderation follows.");
  }

  @CheckedTemplate(basePath = "evaluator")
  static class Templates {
    static native TemplateInstance evaluations(List<MyEvaluation> mine);

    static native TemplateInstance declare(
        Form form, MyEvaluation mine, ProcurementView procurement, List<Choice> choices);

    static native TemplateInstance sheet(EvaluationSheet sheet, ProcurementView procurement);
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
    return declaring(Form.empty(), id);
  }

  private TemplateInstance declaring(Form form, UUID id) {
    return Templates.declare(form, find(id), procurements.one(id), CONFLICT);
  }

  @POST
  @Path("evaluations/{id}/declaration")
  @SignedIn
  public Response declare(@PathParam("id") UUID id) {
    Form form = submission.form();
    boolean conflict =
        "yes".equals(form.required("conflict", "Choose whether you have a conflict"));
    String statement = form.required("statement", "Say what it is, or that there is none");
    if (!form.send(() -> panel.declare(id, new DeclarationRequest(conflict, statement)))) {
      return Pages.again(declaring(form, id));
    }
    return conflict
        ? Go.saying("/evaluations", "Thank you. The lead authority will replace you on this panel.")
        : Go.saying("/evaluations/" + id, "Your declaration is recorded.");
  }

  @GET
  @Path("evaluations/{id}")
  @SignedIn
  public Response sheet(@PathParam("id") UUID id, @QueryParam("after") @Nullable String after) {
    MyEvaluation mine = find(id);
    return Sheets.appointed(mine)
        ? Go.to("/evaluations/" + id + "/declaration")
        : Pages.show(Templates.sheet(api.sheet(id, after, null), procurements.one(id)));
  }

  @GET
  @Path("evaluations/{id}/lock")
  @SignedIn
  public TemplateInstance askLock(@PathParam("id") UUID id) {
    return lock.ask(id);
  }

  @POST
  @Path("evaluations/{id}/lock")
  @SignedIn
  public Response lock(@PathParam("id") UUID id) {
    return lock.act(id, submission.form());
  }

  private MyEvaluation find(UUID id) {
    return api.mine().stream()
        .filter(m -> m.procurementId().equals(id) && visit.actsFor(m.organisationId()))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }
}
