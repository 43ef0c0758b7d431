package org.guildhall.portal.supplier.tender;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.portal.client.buying.BuyerView;
import org.guildhall.portal.client.buying.CriterionView;
import org.guildhall.portal.client.buying.ItemView;
import org.guildhall.portal.client.buying.TenderContent;
import org.guildhall.portal.client.buying.TenderDocumentView;
import org.guildhall.portal.shared.buying.Lots;
import org.jspecify.annotations.Nullable;

/**
 * A supplier's own copy of its tender for programs; amounts are pounds without VAT, moments in UTC.
 *
 * @param content as the API of tenders takes it
 * @param questions that its answers name by their ids
 * @param items that its unit prices name by their ids
 * @param documents that it names by their ids
 */
record CopyFile(
    UUID tender,
    @Nullable String supplier,
    UUID procurement,
    @Nullable String ocid,
    String title,
    UUID lot,
    String lotTitle,
    List<BuyerView> buyers,
    Instant deadline,
    TenderContent content,
    List<CriterionView> questions,
    List<ItemView> items,
    List<TenderDocumentView> documents) {

  static CopyFile of(About about, TenderContent content) {
    var procurement = about.procurement();
    var tender = about.tender();
    return new CopyFile(
        tender.id(),
        about.firm(),
        procurement.id(),
        procurement.ocid(),
        procurement.title(),
        about.lot().id(),
        Lots.heading(about.lot()),
        procurement.buyers(),
        tender.deadline(),
        content,
        Lots.qualityCriteria(about.lot()),
        about.lot().items(),
        tender.documents());
  }
}
