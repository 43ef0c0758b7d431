package org.guildhall.portal.buyer.procurement;

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
import org.guildhall.portal.client.buying.Act;
import org.guildhall.portal.client.buying.AmendmentView;
import org.guildhall.portal.client.buying.AmendmentsApi;
import org.guildhall.portal.client.buying.DraftLine;
import org.guildhall.portal.client.buying.NoticesApi;
import org.guildhall.portal.client.buying.ProcurementView;
import org.guildhall.portal.client.buying.ProcurementsApi;
import org.guildhall.portal.client.buying.QuestionView;
import org.guildhall.portal.client.buying.QuestionsApi;
import org.guildhall.portal.client.market.Role;
import org.guildhall.portal.client.upload.Uploads;
import org.guildhall.portal.shared.buying.NextSteps;
import org.guildhall.portal.shared.buying.Procurements;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.paper.Paper;
import org.guildhall.portal.shared.session.Go;
import org.guildhall.portal.shared.session.Submission;
import org.guildhall.portal.shared.session.Visit;
import org.guildhall.portal.shared.upload.Upload;
import org.jspecify.annotations.Nullable;

/** The buyers' own page of a procurement. */
@Path("/")
@RunOnVirtualThread
public class ManagePages {
  private final Visit visit;
  private final Submission submission;
  private final ProcurementsApi api;
  private final Uploads uploads;
  private final QuestionsApi questions;
  private final AmendmentsApi amendments;
  private final NoticesApi notices;

  ManagePages(
      Visit visit,
      Submission submission,
      @RestClient ProcurementsApi api,
      Uploads uploads,
      @RestClient QuestionsApi questions,
      @RestClient AmendmentsApi amendments,
      @RestClient NoticesApi notices) {
    this.visit = visit;
    this.submission = submission;
    this.api = api;
    this.uploads = uploads;
    this.questions = questions;
    this.amendments = amendments;
    this.notices = notices;
  }

  @CheckedTemplate(basePath = "buyer")
  static class Templates {
    static native TemplateInstance manage(
        Form form,
        ProcurementView procurement,
        List<QuestionView> questions,
        List<AmendmentView> amendments,
        List<DraftLine> drafts,
        @Nullable Paper plan);
  }

  @GET
  @Path("procurements/{id}/manage")
  @SignedIn
  public TemplateInstance manage(@PathParam("id") UUID id) {
    return page(Form.empty(), id);
  }

  @POST
  @Path("procurements/{id}/manage")
  @SignedIn
  public Response upload(@PathParam("id") UUID id) {
    Form form = submission.form();
    Upload file = form.requiredUpload("file", "Choose a document");
    if (file == null) {
      return Pages.again(page(form, id));
    }
    return form.send(() -> file.send((name, bytes) -> uploads.ofProcurement(id, name, bytes)))
        ? Go.saying(page(id), "The document is added.")
        : Pages.again(page(form, id));
  }

  private static String page(UUID id) {
    return "/procurements/" + id + "/manage";
  }

  private TemplateInstance page(Form form, UUID id) {
    ProcurementView procurement = api.one(id);
    // Nobody can ask about a plan, and it is simply revised.
    boolean plan = Procurements.plan(procurement);
    // Who may not revise it reads all of it instead of forms that would refuse them.
    boolean revises = NextSteps.may(procurement, Act.REVISE_PLAN);
    List<QuestionView> asked = plan ? List.of() : questions.list(id);
    List<AmendmentView> changes = plan ? List.of() : amendments.list(id);
    return Templates.manage(
        form, procurement, asked, changes, drafts(procurement), PlanPaper.of(procurement, false));
  }

  /** Only people of the lead read notices before the public does. */
  private List<DraftLine> drafts(ProcurementView procurement) {
    boolean reads = visit.can(Role.BUYER) || visit.can(Role.APPROVER);
    return reads && visit.actsFor(procurement.leadId())
        ? notices.drafts(procurement.id())
        : List.of();
  }
}
