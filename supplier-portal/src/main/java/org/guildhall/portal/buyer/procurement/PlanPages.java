package org.guildhall.portal.buyer.procurement;

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
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.client.Answered;
import org.guildhall.portal.client.buying.Category;
import org.guildhall.portal.client.buying.DemandApi;
import org.guildhall.portal.client.buying.NewProcurement;
import org.guildhall.portal.client.buying.ProcurementPlan;
import org.guildhall.portal.client.buying.ProcurementView;
import org.guildhall.portal.client.buying.ProcurementsApi;
import org.guildhall.portal.shared.buying.Procurements;
import org.guildhall.portal.shared.form.Choice;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.session.Go;
import org.guildhall.portal.shared.session.Submission;
import org.jspecify.annotations.Nullable;

/** Planning a procurement: what is bought and on what terms, its dates and price formula. */
@Path("/")
@RunOnVirtualThread
public class PlanPages {
  private final Submission submission;
  private final ProcurementsApi api;
  private final DemandApi demand;

  PlanPages(Submission submission, @RestClient ProcurementsApi api, @RestClient DemandApi demand) {
    this.submission = submission;
    this.api = api;
    this.demand = demand;
  }

  @CheckedTemplate(basePath = "buyer")
  static class Templates {
    static native TemplateInstance newProcurement(Form form, List<Choice> categories);

    static native TemplateInstance planBasics(
        Form form, ProcurementView procurement, List<Choice> categories);

    static native TemplateInstance planTimetable(
        Form form, ProcurementView procurement, List<Choice> formulas, List<Choice> tieBreaks);
  }

  @GET
  @Path("procurements/new")
  @SignedIn
  public TemplateInstance start(@QueryParam("consortium") @Nullable UUID consortium) {
    UUID buyer = Pages.begunOn(consortium, "the consortium that is to buy");
    Form form = Form.empty().with("consortiumId", buyer).with("category", "SERVICES");
    return Templates.newProcurement(form, PlanForm.CATEGORIES);
  }

  @POST
  @Path("procurements/new")
  @SignedIn
  public Response plan() {
    Form form = submission.form();
    UUID consortium = form.uuid("consortiumId");
    if (consortium == null) {
      form.reject(null, "Begin on the page of a constituted consortium");
      return Pages.again(Templates.newProcurement(form, PlanForm.CATEGORIES));
    }
    form.required("category", "Choose a category");
    var request =
        new NewProcurement(
            consortium,
            form.required("title", "Enter a title"),
            form.required("description", "Describe what is bought"),
            null,
            form.choice("category", Category::of));
    return form.ask(() -> api.plan(request))
        .map(p ->
            Go.saying(
                Procurements.path(p, "manage"),
                "The plan is begun; its lots are proposed from what the members committed."))
        .orElseGet(() -> Pages.again(Templates.newProcurement(form, PlanForm.CATEGORIES)));
  }

  @GET
  @Path("procurements/{id}/plan")
  @SignedIn
  public Response basics(@PathParam("id") UUID id) {
    ProcurementView procurement = api.one(id);
    return Plans.toRevise(procurement, () -> basicsPage(PlanForm.basics(procurement), procurement));
  }

  @POST
  @Path("procurements/{id}/plan")
  @SignedIn
  public Response saveBasics(@PathParam("id") UUID id) {
    Form form = submission.form();
    ProcurementView procurement = api.one(id);
    var plan = PlanForm.basics(form, procurement);
    return save(form, procurement, plan, () -> basicsPage(form, procurement));
  }

  @GET
  @Path("procurements/{id}/plan/timetable")
  @SignedIn
  public Response timetable(@PathParam("id") UUID id) {
    ProcurementView procurement = api.one(id);
    return Plans.toRevise(procurement, () -> timetablePage(dates(procurement), procurement));
  }

  @POST
  @Path("procurements/{id}/plan/timetable")
  @SignedIn
  public Response saveTimetable(@PathParam("id") UUID id) {
    Form form = submission.form();
    ProcurementView procurement = api.one(id);
    var plan = TimetableForm.read(form, procurement);
    return save(form, procurement, plan, () -> timetablePage(form, procurement));
  }

  /** A plan without dates begins with the earliest that the Act allows, if they are known. */
  private Form dates(ProcurementView plan) {
    Form form = TimetableForm.of(plan);
    if (!TimetableForm.isDated(plan)) {
      Answered.ifTheirs(() -> demand.estimate(plan.consortiumId(), null, null))
          .ifPresent(estimate -> TimetableForm.proposing(form, estimate.timetable()));
    }
    return form;
  }

  private Response save(
      Form form,
      ProcurementView procurement,
      ProcurementPlan plan,
      Supplier<TemplateInstance> again) {
    return Plans.save(api, form, procurement, plan, again);
  }

  private static TemplateInstance basicsPage(Form form, ProcurementView procurement) {
    return Templates.planBasics(form, procurement, PlanForm.CATEGORIES);
  }

  private static TemplateInstance timetablePage(Form form, ProcurementView procurement) {
    return Templates.planTimetable(
        form, procurement, TimetableForm.FORMULAS, TimetableForm.TIE_BREAKS);
  }
}
