package org.guildhall.portal.supplier.tender;

import java.util.Objects;
import java.util.stream.Collectors;
import org.guildhall.portal.client.buying.BuyerView;
import org.guildhall.portal.client.buying.LotView;
import org.guildhall.portal.client.buying.ProcurementView;
import org.guildhall.portal.client.buying.TenderView;
import org.guildhall.portal.shared.buying.Lots;
import org.guildhall.portal.shared.buying.Procurements;
import org.guildhall.portal.shared.paper.Paper;
import org.guildhall.portal.shared.session.Visit;
import org.guildhall.portal.shared.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a paper about a tender is about.
 *
 * @param firm whose tender it is, by its name
 */
record About(ProcurementView procurement, LotView lot, TenderView tender, @Nullable String firm) {

  /** Of this tender, whose firm the visitor acts for. */
  static About of(ProcurementView procurement, TenderView tender, Visit visit) {
    return new About(
        procurement, WriteTenderPages.lot(procurement, tender), tender, visit.actingForName());
  }

  /** A paper that begins with all of it. */
  Paper paper(String title) {
    Paper paper =
        Paper.of(title, procurement.title() + ", " + Lots.heading(lot))
            .line("Procurement", procurement.title());
    if (procurement.ocid() != null) {
      paper.line("Contracting process", procurement.ocid());
    }
    return paper
        .line("Buyers", buyers())
        .line("Lot", Lots.heading(lot))
        .line("Your organisation", Objects.requireNonNullElse(firm, "not known"))
        .line("Deadline", Words.ukDateTime(tender.deadline()) + ", London time");
  }

  private String buyers() {
    String others =
        procurement.buyers().stream()
            .filter(buyer -> !buyer.lead())
            .map(BuyerView::name)
            .collect(Collectors.joining(", "));
    String lead = Procurements.leadName(procurement);
    return others.isEmpty() ? lead : lead + " (lead authority), " + others;
  }
}
