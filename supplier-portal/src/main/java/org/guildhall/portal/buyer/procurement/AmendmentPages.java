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
import org.guildhall.portal.client.buying.AmendedTerms;
import org.guildhall.portal.client.buying.AmendmentRequest;
import org.guildhall.portal.client.buying.AmendmentView;
import org.guildhall.portal.client.buying.AmendmentsApi;
import org.guildhall.portal.client.buying.ProcurementView;
import org.guildhall.portal.client.buying.ProcurementsApi;
import org.guildhall.portal.client.buying.Timetable;
import org.guildhall.portal.shared.buying.Procurements;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.session.Go;
import org.guildhall.portal.shared.session.Submission;
import org.jspecify.annotations.Nullable;

/** Amending dates and terms of a procurement that takes tenders; another approves its notice. */
@Path("/")
@RunOnVirtualThread
public class AmendmentPages {
  private static final Timetable NO_DATES = new Timetable(null, null, null, null, null, null, null);

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
    static native TemplateInstance amend(Form form, ProcurementView procurement);
  }

  @GET
  @Path("procurements/{id}/amend")
  @SignedIn
  public TemplateInstance ask(@PathParam("id") UUID id) {
    ProcurementView procurement = procurements.one(id);
    Form form =
        Form.empty()
            .with("terms.description", procurement.description())
            .with("terms.participationConditions", procurement.participationConditions())
            .with("terms.paymentTerms", procurement.paymentTerms())
            .with("terms.risks", procurement.risks());
    var timetable = procurement.timetable();
    if (timetable != null) {
      form.with("terms.questionsUntil", timetable.questionsUntil())
          .with("terms.tendersUntil", timetable.tendersUntil())
          .with("terms.awardPlanned", timetable.awardPlanned())
          .with("terms.contractStart", timetable.contractStart())
          .with("terms.contractEnd", timetable.contractEnd())
          .with("terms.contractMaxEnd", timetable.contractMaxEnd());
    }
    api.list(id).stream()
        .filter(each -> each.publishedAt() == null)
        .findFirst()
        .ifPresent(before -> fill(form, before));
    return Templates.amend(form, procurement);
  }

  /** What was prepared before and not published, to be corrected and sent again. */
  private static void fill(Form form, AmendmentView before) {
    AmendedTerms terms = before.terms();
    form.with("summary", before.summary())
        .with("timeReason", before.timeReason())
        .with("terms.questionsUntil", terms.questionsUntil())
        .with("terms.tendersUntil", terms.tendersUntil())
        .with("terms.awardPlanned", terms.awardPlanned())
        .with("terms.contractStart", terms.contractStart())
        .with("terms.contractEnd", terms.contractEnd())
        .with("terms.contractMaxEnd", terms.contractMaxEnd())
        .with("terms.description", terms.description())
        .with("terms.participationConditions", terms.participationConditions())
        .with("terms.paymentTerms", terms.paymentTerms())
        .with("terms.risks", terms.risks());
  }

  @POST
  @Path("procurements/{id}/amend")
  @SignedIn
  public Response prepare(@PathParam("id") UUID id) {
    Form form = submission.form();
    ProcurementView procurement = procurements.one(id);
    var amendment =
        new AmendmentRequest(
            form.required("summary", "Say what changes"),
            terms(form, procurement),
            form.text("timeReason"));
    return form.send(() -> api.prepare(id, amendment))
        ? Go.saying(
            Procurements.path(procurement, "notice-drafts/tender-notice-update"),
            "The amendment waits for an approver.")
        : Pages.again(Templates.amend(form, procurement));
  }

  /** Only what differs: whatever but a later date changes makes tenders to be confirmed again. */
  private static AmendedTerms terms(Form form, ProcurementView was) {
    Timetable before = Objects.requireNonNullElse(was.timetable(), NO_DATES);
    return new AmendedTerms(
        changed(form.moment("terms.questionsUntil"), before.questionsUntil()),
        changed(form.moment("terms.tendersUntil"), before.tendersUntil()),
        changed(form.date("terms.awardPlanned"), before.awardPlanned()),
        changed(form.date("terms.contractStart"), before.contractStart()),
        changed(form.date("terms.contractEnd"), before.contractEnd()),
        changed(form.date("terms.contractMaxEnd"), before.contractMaxEnd()),
        changed(form.text("terms.description"), was.description()),
        changed(form.text("terms.participationConditions"), was.participationConditions()),
        changed(form.text("terms.paymentTerms"), was.paymentTerms()),
        changed(form.text("terms.risks"), was.risks()),
        null);
  }

  private static <T> @Nullable T changed(@Nullable T now, @Nullable T before) {
    return Objects.equals(now, before) ? null : now;
  }
}
