package org.guildhall.portal.supplier.tender;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.http.Attachment;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.client.buying.CopyRequest;
import org.guildhall.portal.client.buying.LotView;
import org.guildhall.portal.client.buying.ProcurementsApi;
import org.guildhall.portal.client.buying.ReadinessView;
import org.guildhall.portal.client.buying.ReceiptView;
import org.guildhall.portal.client.buying.TenderView;
import org.guildhall.portal.client.buying.TendersApi;
import org.guildhall.portal.client.buying.WithdrawalRequest;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.session.Go;
import org.guildhall.portal.shared.session.Submission;
import org.guildhall.portal.shared.step.PageStep;
import org.guildhall.portal.shared.step.StepField;

/** Submitting a tender, its receipts, replacing it and withdrawing it. */
@Path("/")
@RunOnVirtualThread
public class SubmitTenderPages {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int KEY_LENGTH = 32;

  private final Submission submission;
  private final TendersApi api;
  private final ProcurementsApi procurements;
  private final PageStep<UUID> withdrawal;

  SubmitTenderPages(
      Submission submission, @RestClient TendersApi api, @RestClient ProcurementsApi procurements) {
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
        Form form, TenderView tender, LotView lot, ReadinessView readiness);

    static native TemplateInstance receipts(
        TenderView tender, LotView lot, List<ReceiptView> receipts);

    static native TemplateInstance replaceTender(Form form, TenderView tender, LotView lot);
  }

  @GET
  @Path("tenders/{id}/submit")
  @SignedIn
  public TemplateInstance ask(@PathParam("id") UUID id) {
    return submitPage(Form.empty().with("copyKey", newKey()), api.one(id));
  }

  @POST
  @Path("tenders/{id}/submit")
  @SignedIn
  public Response submit(@PathParam("id") UUID id) {
    Form form = submission.form();
    var key = new CopyRequest(form.yes("keepCopy") ? form.text("copyKey") : null);
    return form.send(() -> api.submit(id, form.ifMatch(), key))
        ? Go.saying("/tenders/" + id + "/receipts", "Your tender is in. Keep the receipt.")
        : Pages.again(submitPage(form, api.one(id)));
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
        .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.called("receipts-" + id + ".json"))
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

  private TemplateInstance submitPage(Form form, TenderView tender) {
    return Templates.submitTender(form, tender, lot(tender), api.readiness(tender.id()));
  }

  private LotView lot(TenderView tender) {
    return WriteTenderPages.lot(procurements.one(tender.procurementId()), tender);
  }

  private static String newKey() {
    byte[] key = new byte[KEY_LENGTH];
    RANDOM.nextBytes(key);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
  }
}
