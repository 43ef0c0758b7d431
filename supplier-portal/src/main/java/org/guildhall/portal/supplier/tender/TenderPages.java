package org.guildhall.portal.supplier.tender;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.client.Answered;
import org.guildhall.portal.client.buying.AwardApi;
import org.guildhall.portal.client.buying.LotView;
import org.guildhall.portal.client.buying.ProcurementView;
import org.guildhall.portal.client.buying.ProcurementsApi;
import org.guildhall.portal.client.buying.SummaryView;
import org.guildhall.portal.client.buying.TenderSummary;
import org.guildhall.portal.client.buying.TenderView;
import org.guildhall.portal.client.buying.TendersApi;
import org.guildhall.portal.shared.buying.Lots;
import org.guildhall.portal.shared.buying.Procurements;
import org.jspecify.annotations.Nullable;

/** A supplier's tenders: all of them, one of them, and how it was assessed. */
@Path("/")
@RunOnVirtualThread
public class TenderPages {
  private final TendersApi api;
  private final AwardApi summaries;
  private final ProcurementsApi procurements;

  TenderPages(
      @RestClient TendersApi api,
      @RestClient AwardApi summaries,
      @RestClient ProcurementsApi procurements) {
    this.api = api;
    this.summaries = summaries;
    this.procurements = procurements;
  }

  /** A tender with the words for what it is for. */
  @TemplateData
  public record Named(TenderSummary tender, String procurement, String lot) {}

  @CheckedTemplate(basePath = "supplier")
  static class Templates {
    static native TemplateInstance tenders(List<Named> tenders, @Nullable String next);

    static native TemplateInstance tender(
        TenderView tender, ProcurementView procurement, LotView lot, boolean summarised);

    static native TemplateInstance summary(SummaryView sent, ProcurementView procurement);
  }

  @GET
  @Path("tenders")
  @SignedIn
  public TemplateInstance mine(@QueryParam("after") @Nullable String after) {
    var page = api.mine(after, null);
    Map<UUID, ProcurementView> known = new HashMap<>();
    List<Named> named = new ArrayList<>();
    for (var line : page.items()) {
      var procurement = known.computeIfAbsent(line.procurementId(), procurements::one);
      String lot = Procurements.lot(procurement, line.lotId()).map(Lots::heading).orElse("A lot");
      named.add(new Named(line, procurement.title(), lot));
    }
    return Templates.tenders(named, page.next());
  }

  @GET
  @Path("tenders/{id}")
  @SignedIn
  public TemplateInstance one(@PathParam("id") UUID id) {
    TenderView tender = api.one(id);
    ProcurementView procurement = procurements.one(tender.procurementId());
    LotView lot = WriteTenderPages.lot(procurement, tender);
    return Templates.tender(tender, procurement, lot, isSummarised(procurement, id));
  }

  @GET
  @Path("tenders/{id}/summary")
  @SignedIn
  public TemplateInstance summary(@PathParam("id") UUID id) {
    SummaryView sent = summaries.read(id);
    return Templates.summary(sent, procurements.one(sent.procurementId()));
  }

  /** Whether bidders were told how they were assessed; nobody is while tenders come in. */
  private boolean isSummarised(ProcurementView procurement, UUID tender) {
    return !Procurements.takesTenders(procurement)
        && Answered.ifTheirs(() -> summaries.read(tender)).isPresent();
  }
}
