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
import org.guildhall.portal.shared.paper.Paper;
import org.guildhall.portal.shared.session.Go;
import org.guildhall.portal.shared.session.Submission;
import org.guildhall.portal.shared.step.CheckPage;
import org.jspecify.annotations.Nullable;

/**
 * Amending dates and terms of a procurement that takes tenders: written, checked and sent, for
 * another to approve its notice.
 */
@Path("/")
@RunOnVirtualThread
public class AmendmentPages {
  private static final AmendedTerms NOTHING =
      new AmendedTerms(null, null, null, null, null, null, null, null, null, null, null);

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
    if (CheckPage.isToChange(form)) {
      return Pages.show(Templates.amend(form, procurement));
    }
    AmendmentRequest amendment = read(form, procurement);
    if (CheckPage.isToSend(form) && form.send(() -> api.prepare(id, amendment))) {
      return Go.saying(
          Procurements.path(procurement, "notice-drafts/tender-notice-update"),
          "The amendment waits for an approver.");
    }
    if (form.isFailed()) {
      return Pages.again(Templates.amend(form, procurement));
    }
    Paper paper = AmendedTermsPaper.of(form, procurement, amendment);
    String cancel = Procurements.path(procurement, "manage");
    return CheckPage.show(submission, paper, "Send to an approver", cancel);
  }

  private static AmendmentRequest read(Form form, ProcurementView procurement) {
    String summary = form.required("summary", "Say what changes");
    AmendedTerms terms = terms(form, procurement);
    if (!form.isFailed() && terms.equals(NOTHING)) {
      form.reject(null, "No term is changed yet. Change a date or a text");
    }
    return new AmendmentRequest(summary, terms, form.text("timeReason"));
  }

  /** Only what differs: whatever but a later date changes makes tenders to be confirmed again. */
  private static AmendedTerms terms(Form form, ProcurementView was) {
    Timetable before = Objects.requireNonNullElse(was.timetable(), AmendedTermsPaper.NO_DATES);
    return new AmendedTerms(
        changed(form.moment("terms.questionsUntil"), before.questionsUntil()),
        changed(form.moment("terms.tendersUntil"), before.tendersUntil()),
        changed(form.date("terms.awardPlanned"), before.awardPlanned()),
        changed(form.date("terms.contractStart"), before.contractStart()),
        changed(form.date("terms.contractEnd"), before.contractEnd()),
        changed(form.date("terms.contractMaxEnd"), before.contractMaxEnd()),
        text(form, "terms.description", was.description()),
        text(form, "terms.participationConditions", was.participationConditions()),
        text(form, "terms.paymentTerms", was.paymentTerms()),
        text(form, "terms.risks", was.risks()),
        null);
  }

  /** What is left out of an amendment stays as it is, so that a text cannot be taken out. */
  private static @Nullable String text(Form form, String field, @Nullable String before) {
    String now = form.text(field);
    if (now == null && before != null && !before.isBlank()) {
      form.reject(field, "Say what holds instead. An amendment cannot leave this empty");
    }
    return changed(now, before);
  }

  private static <T> @Nullable T changed(@Nullable T now, @Nullable T before) {
    return Objects.equals(now, before) ? null : now;
  }
}
