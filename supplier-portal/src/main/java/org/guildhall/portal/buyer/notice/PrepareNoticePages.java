package org.guildhall.portal.buyer.notice;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.client.buying.AwardApi;
import org.guildhall.portal.client.buying.ContractsApi;
import org.guildhall.portal.client.buying.DraftLine;
import org.guildhall.portal.client.buying.NoticeRequest;
import org.guildhall.portal.client.buying.NoticesApi;
import org.guildhall.portal.client.buying.ProcurementsApi;
import org.guildhall.portal.client.buying.TerminationStatement;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.session.Submission;
import org.guildhall.portal.shared.step.PageStep;
import org.guildhall.portal.shared.step.PageSteps;
import org.guildhall.portal.shared.step.StepField;

/** Preparing a notice, and preparing it again with other facts; another person approves it. */
@Path("/")
@RunOnVirtualThread
public class PrepareNoticePages {
  private final Submission submission;
  private final ProcurementsApi procurements;
  private final AwardApi awards;
  private final ContractsApi contracts;
  private final NoticesApi notices;
  private final PageSteps<UUID> steps;

  PrepareNoticePages(
      Submission submission,
      @RestClient ProcurementsApi procurements,
      @RestClient AwardApi awards,
      @RestClient ContractsApi contracts,
      @RestClient NoticesApi notices) {
    this.submission = submission;
    this.procurements = procurements;
    this.awards = awards;
    this.contracts = contracts;
    this.notices = notices;
    this.steps =
        PageSteps.of(
            Map.of(
                "award-notice", awardNotice(),
                "contract-notice", contractNotice(),
                "termination-notice", terminationNotice()));
  }

  /** What was stated the last time stands in the form. */
  @GET
  @Path("procurements/{id}/{notice: award-notice|contract-notice|termination-notice}")
  @SignedIn
  public TemplateInstance ask(@PathParam("id") UUID id, @PathParam("notice") String notice) {
    return steps.ask(notice, id, stated(id));
  }

  @POST
  @Path("procurements/{id}/{notice: award-notice|contract-notice|termination-notice}")
  @SignedIn
  public Response act(@PathParam("id") UUID id, @PathParam("notice") String notice) {
    return steps.act(notice, id, submission.form());
  }

  private Form stated(UUID id) {
    List<DraftLine> drafts = notices.drafts(id);
    return Form.empty()
        .with("reason", latest(drafts, "reason").orElse(null))
        .with(
            "standstillUntil",
            latest(drafts, "standstillUntil").map(LocalDate::parse).orElse(null));
  }

  private static Optional<String> latest(List<DraftLine> drafts, String name) {
    return drafts.stream()
        .flatMap(draft -> Optional.ofNullable(draft.stated().get(name)).stream())
        .findFirst();
  }

  private PageStep<UUID> awardNotice() {
    return PageStep.<UUID>of(
            "Prepare the contract award notice",
            "The standstill is eight working days beginning with the day of publication, in which"
                + " nothing may be signed (Act s.51). You can state a longer one. An approver of"
                + " your authority, not you, publishes the notice (UK6).")
        .with(StepField.date("standstillUntil", "Last day of a longer standstill (optional)"))
        .button("Prepare the notice")
        .harmless()
        .back(id -> "/procurements/" + id + "/award")
        .next(id -> draft(id, NoticeFlow.AWARD_NOTICE))
        .call(
            (id, form) -> awards.prepareNotice(id, new NoticeRequest(form.date("standstillUntil"))))
        .done("The contract award notice waits for an approver.");
  }

  private PageStep<UUID> contractNotice() {
    return PageStep.<UUID>of(
            "Prepare the contract details notice",
            "It tells of every contract that is signed and has no notice yet. An approver of your"
                + " authority, not you, publishes the notice (UK7).")
        .button("Prepare the notice")
        .harmless()
        .back(id -> "/procurements/" + id + "/contracts")
        .next(id -> draft(id, NoticeFlow.CONTRACT_DETAILS_NOTICE))
        .call((id, form) -> contracts.prepareNotice(id))
        .done("The contract details notice waits for an approver.");
  }

  private PageStep<UUID> terminationNotice() {
    return PageStep.<UUID>of(
            "Prepare the termination notice",
            "Say to the public why there will be no award. An approver of your authority, not you,"
                + " publishes the notice (UK12) and ends the procurement.")
        .with(StepField.area("reason", "Why?").required("Say why"))
        .button("Prepare the notice")
        .back(id -> "/procurements/" + id + "/manage")
        .next(id -> draft(id, NoticeFlow.TERMINATION_NOTICE))
        .call((id, form) -> procurements.prepare(id, new TerminationStatement(form.text("reason"))))
        .done("The termination notice waits for an approver.");
  }

  private static String draft(UUID procurement, NoticeFlow flow) {
    return "/procurements/" + procurement + "/notice-drafts/" + flow.slug();
  }
}
