package org.guildhall.portal.supplier.tender;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.http.Downloads;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.client.buying.CopyRequest;
import org.guildhall.portal.client.buying.DraftView;
import org.guildhall.portal.client.buying.LotView;
import org.guildhall.portal.client.buying.ProcurementsApi;
import org.guildhall.portal.client.buying.ReadinessView;
import org.guildhall.portal.client.buying.ReceiptView;
import org.guildhall.portal.client.buying.TenderView;
import org.guildhall.portal.client.buying.TendersApi;
import org.guildhall.portal.client.buying.WithdrawalRequest;
import org.guildhall.portal.shared.buying.Lots;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.FormProblem;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.paper.Paper;
import org.guildhall.portal.shared.session.Go;
import org.guildhall.portal.shared.session.Submission;
import org.guildhall.portal.shared.session.Visit;
import org.guildhall.portal.shared.step.PageStep;
import org.guildhall.portal.shared.step.StepField;

/** Submitting a tender, its receipts, replacing it and withdrawing it. */
@Path("/")
@RunOnVirtualThread
public class SubmitTenderPages {
  private final Visit visit;
  private final Submission submission;
  private final TendersApi api;
  private final ProcurementsApi procurements;
  private final PageStep<UUID> withdrawal;

  SubmitTenderPages(
      Visit visit,
      Submission submission,
      @RestClient TendersApi api,
      @RestClient ProcurementsApi procurements) {
    this.visit = visit;
    this.submission = submission;
    this.api = api;
    this.procurements = procurements;
    this.withdrawal =
        PageStep.<UUID>of(
                "Withdraw your tender",
                "It will not be opened. Until the deadline you can submit again.")
            .with(StepField.area("reason", "Why? For your own records (optional)"))
            .button("Withdraw the tender")
            .back(id -> "/tenders/" + id)
            .next(id -> "/tenders/" + id + "/receipts")
            .call((id, form) -> api.withdraw(id, new WithdrawalRequest(form.value("reason"))))
            .done("Your tender is withdrawn.");
  }

  @CheckedTemplate(basePath = "supplier")
  static class Templates {
    static native TemplateInstance submitTender(
        Form form,
        TenderView tender,
        LotView lot,
        ReadinessView readiness,
        List<FormProblem> missing,
        Paper paper);

    static native TemplateInstance receipts(
        TenderView tender, LotView lot, List<ReceiptView> receipts);

    static native TemplateInstance replaceTender(Form form, TenderView tender, LotView lot);
  }

  /** Everything that will be sent; where nothing is being written, there is nothing to send. */
  @GET
  @Path("tenders/{id}/submit")
  @SignedIn
  public Response ask(@PathParam("id") UUID id, @Context HttpHeaders request) {
    TenderView tender = api.one(id);
    if (tender.draft() == null) {
      return Go.to("/tenders/" + id);
    }
    String key = CopyKeys.of(request);
    Form form = Form.empty().with("copyKey", key);
    Response page = Pages.show(submitPage(form, tender, tender.draft()));
    return CopyKeys.keeping(page, id, key, visit.site());
  }

  @POST
  @Path("tenders/{id}/submit")
  @SignedIn
  public Response submit(@PathParam("id") UUID id) {
    Form form = submission.form();
    var key = new CopyRequest(form.yes("keepCopy") ? form.text("copyKey") : null);
    if (form.send(() -> api.submit(id, form.ifMatch(), key))) {
      return CopyKeys.gone(
          Go.saying("/tenders/" + id + "/receipts", "Your tender is in. Keep the receipt."),
          id,
          visit.site());
    }
    TenderView tender = api.one(id);
    // Somebody of the same organisation was faster: what there is now is told on its page.
    return tender.draft() == null
        ? CopyKeys.gone(Go.to("/tenders/" + id), id, visit.site())
        : Pages.again(submitPage(form, tender, tender.draft()));
  }

  /** The key as a file to keep; it comes in the form, so that no address has it. */
  @POST
  @Path("tenders/{id}/submit/key")
  @Produces(MediaType.TEXT_PLAIN)
  @SignedIn
  public Response key(@PathParam("id") UUID id) {
    String key = submission.form().value("copyKey");
    TenderView tender = api.one(id);
    if (tender.draft() == null || !CopyKeys.isKey(key)) {
      return Go.to(Tenders.path(tender, "submit"));
    }
    return Response.ok(CopyKeys.file(key, tender, tender.draft(), Lots.heading(lot(tender))))
        .header(HttpHeaders.CONTENT_DISPOSITION, Downloads.called("copy-key-" + id + ".txt"))
        .build();
  }

  @GET
  @Path("tenders/{id}/receipts")
  @SignedIn
  public TemplateInstance receipts(@PathParam("id") UUID id) {
    TenderView tender = api.one(id);
    return Templates.receipts(tender, lot(tender), api.receipts(id));
  }

  /** The receipts as a file to keep. */
  @GET
  @Path("tenders/{id}/receipts.json")
  @Produces(MediaType.APPLICATION_JSON)
  @SignedIn
  public Response download(@PathParam("id") UUID id) {
    return Response.ok(api.receipts(id))
        .header(HttpHeaders.CONTENT_DISPOSITION, Downloads.called("receipts-" + id + ".json"))
        .build();
  }

  @GET
  @Path("tenders/{id}/replace")
  @SignedIn
  public TemplateInstance askReplace(@PathParam("id") UUID id) {
    TenderView tender = api.one(id);
    return Templates.replaceTender(Form.empty(), tender, lot(tender));
  }

  @POST
  @Path("tenders/{id}/replace")
  @SignedIn
  public Response replace(@PathParam("id") UUID id) {
    Form form = submission.form();
    if (form.send(() -> api.replace(id, new CopyRequest(form.text("copyKey"))))) {
      return Go.to("/tenders/" + id + "/edit");
    }
    TenderView tender = api.one(id);
    return Pages.again(Templates.replaceTender(form, tender, lot(tender)));
  }

  @GET
  @Path("tenders/{id}/withdraw")
  @SignedIn
  public TemplateInstance askWithdraw(@PathParam("id") UUID id) {
    return withdrawal.ask(id);
  }

  @POST
  @Path("tenders/{id}/withdraw")
  @SignedIn
  public Response withdraw(@PathParam("id") UUID id) {
    return withdrawal.act(id, submission.form());
  }

  @POST
  @Path("tenders/{id}/reconfirm")
  @SignedIn
  public Response reconfirm(@PathParam("id") UUID id) {
    api.reconfirm(id);
    return Go.saying("/tenders/" + id + "/receipts", "Your tender stands as it is.");
  }

  private TemplateInstance submitPage(Form form, TenderView tender, DraftView draft) {
    About about = About.of(procurements.one(tender.procurementId()), tender, visit);
    LotView lot = about.lot();
    ReadinessView readiness = api.readiness(tender.id());
    return Templates.submitTender(
        form,
        tender,
        lot,
        readiness,
        TenderForm.missing(readiness, lot),
        TenderPaper.of("Check your tender before you submit it", about, draft.content(), true));
  }

  private LotView lot(TenderView tender) {
    return WriteTenderPages.lot(procurements.one(tender.procurementId()), tender);
  }
}
