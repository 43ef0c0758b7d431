package org.guildhall.portal.supplier.tender;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.client.Answered;
import org.guildhall.portal.client.buying.AwardApi;
import org.guildhall.portal.client.buying.ProcurementsApi;
import org.guildhall.portal.client.buying.SummaryView;
import org.guildhall.portal.client.buying.TenderView;
import org.guildhall.portal.client.buying.TendersApi;
import org.guildhall.portal.shared.buying.Procurements;
import org.guildhall.portal.shared.paper.PaperPdf;
import org.guildhall.portal.shared.session.Visit;
import org.jspecify.annotations.Nullable;

/** What a supplier keeps of a tender as files: its receipts and how it was assessed. */
@Path("/")
@RunOnVirtualThread
public class KeptPages {
  private final Visit visit;
  private final TendersApi api;
  private final AwardApi summaries;
  private final ProcurementsApi procurements;
  private final PaperPdf pdf;

  KeptPages(
      Visit visit,
      @RestClient TendersApi api,
      @RestClient AwardApi summaries,
      @RestClient ProcurementsApi procurements,
      PaperPdf pdf) {
    this.visit = visit;
    this.api = api;
    this.summaries = summaries;
    this.procurements = procurements;
    this.pdf = pdf;
  }

  @GET
  @Path("tenders/{id}/receipts.pdf")
  @SignedIn
  public Response receipts(@PathParam("id") UUID id) {
    About about = about(id);
    var paper = ReceiptPaper.of(about, api.receipts(id), total(about), visit.site());
    return pdf.download(paper, "receipts-" + id);
  }

  @GET
  @Path("tenders/{id}/summary.pdf")
  @SignedIn
  public Response summary(@PathParam("id") UUID id) {
    SummaryView sent = summaries.read(id);
    return pdf.download(
        SummaryPaper.of(about(id), sent, api.receipts(id)), "assessment-summary-" + id);
  }

  /** What was offered, once bidders were told; before that the receipt says that it is sealed. */
  private @Nullable BigDecimal total(About about) {
    return Procurements.takesTenders(about.procurement())
        ? null
        : Answered.ifTheirs(() -> summaries.read(about.tender().id()))
            .map(sent -> sent.summary().own().price())
            .orElse(null);
  }

  private About about(UUID id) {
    TenderView tender = api.one(id);
    return About.of(procurements.one(tender.procurementId()), tender, visit);
  }
}
