package org.guildhall.portal.buyer.procurement;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.buying.Procurement;
import org.guildhall.portal.buying.ProcurementsApi;
import org.guildhall.portal.form.Form;
import org.guildhall.portal.form.Pages;
import org.guildhall.portal.layout.Confirm;
import org.guildhall.portal.session.Go;
import org.guildhall.portal.session.Submission;
import org.jspecify.annotations.Nullable;

/** Amending dates and terms of a procurement that takes tenders; a second person publishes it. */
@Path("/")
@RunOnVirtualThread
public class AmendmentPages {
  private final Submission submission;
  private final ProcurementsApi procurements;
  private final AmendmentsApi api;

  AmendmentPages(
      Submission submission,
      @RestClient ProcurementsApi procurements,
      @RestClient AmendmentsApi api) {
    this.submission = submission;
    this.procurements = procurements;
    this.api = api;
  }

  @CheckedTemplate(basePath = "buyer")
  static class Templates {
    static native TemplateInstance amend(Form form, Procurement procurement);
  }

  @GET
  @Path("procurements/{id}/amend")
  @SignedIn
  public TemplateInstance ask(@PathParam("id") UUID id) {
    Procurement procurement = procurements.one(id);
    Form form =
        Form.empty()
            .with("terms.description", procurement.description())
            .with("terms.participationConditions", procurement.participationConditions())
            .with("terms.paymentTerms", procurement.paymentTerms())
            .with("terms.risks", procurement.risks());
    var timetable = procurement.timetable();
    if (timetable != null) {
      form.with("terms.questionsUntil", timetable.questionsUntil())
          .with("terms.tendersUntil", timetable.tendersUntil());
    }
    return Templates.amend(form, procurement);
  }

  @POST
  @Path("procurements/{id}/amend")
  @SignedIn
  public Response prepare(@PathParam("id") UUID id) {
    Form form = submission.form();
    Procurement procurement = procurements.one(id);
    var amendment =
        new AmendmentsApi.NewAmendment(
            form.required("summary", "Say what changes"),
            terms(form, procurement),
            form.text("timeReason"));
    return form.send(() -> api.prepare(id, amendment))
        ? Go.saying(procurement.path("manage"), "The amendment waits for an approver.")
        : Pages.again(Templates.amend(form, procurement));
  }

  @GET
  @Path("procurements/{id}/amendment/publish")
  @SignedIn
  public TemplateInstance askPublish(@PathParam("id") UUID id) {
    return publishPage(Form.empty(), id);
  }

  @POST
  @Path("procurements/{id}/amendment/publish")
  @SignedIn
  public Response publish(@PathParam("id") UUID id) {
    Form form = submission.form();
    return form.send(() -> api.publish(id))
        ? Go.saying("/procurements/" + id + "/manage", "The amendment is published.")
        : Pages.again(publishPage(form, id));
  }

  /** Only what differs: whatever but a later date changes makes tenders to be confirmed again. */
  private static AmendmentsApi.Terms terms(Form form, Procurement was) {
    var timetable = was.timetable();
    return new AmendmentsApi.Terms(
        changed(
            form.moment("terms.questionsUntil"),
            timetable == null ? null : timetable.questionsUntil()),
        changed(
            form.moment("terms.tendersUntil"), timetable == null ? null : timetable.tendersUntil()),
        changed(form.text("terms.description"), was.description()),
        changed(form.text("terms.participationConditions"), was.participationConditions()),
        changed(form.text("terms.paymentTerms"), was.paymentTerms()),
        changed(form.text("terms.risks"), was.risks()));
  }

  private static <T> @Nullable T changed(@Nullable T now, @Nullable T before) {
    return Objects.equals(now, before) ? null : now;
  }

  private static TemplateInstance publishPage(Form form, UUID id) {
    return Confirm.page(
        form,
        "Publish the amendment",
        "The tender notice is updated at once. If more than a date changes, every bidder is asked"
            + " to confirm or replace its tender.",
        "Publish the amendment",
        "/procurements/" + id + "/manage");
  }
}
