package org.guildhall.buying.notice.uk04;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.buying.notice.ocds.Ocds;
import org.guildhall.buying.notice.ocds.OcdsObject;
import org.guildhall.buying.notice.ocds.Release;
import org.guildhall.buying.replica.party.Party;
import org.jspecify.annotations.Nullable;

/**
 * The tender notice UK4 (s.21 of the Act, r.18) of an open procedure, and its update with every
 * change so far (s.31).
 *
 * @param reference the id of the tender in every release of the process
 * @param category goods, services or works
 * @param buyers the lead authority first, as in the national service's joint notices
 * @param place where the public finds the procurement; documents and submission are below it
 * @param sealing null as long as there are no keys
 * @param changes none in the first notice
 */
public record TenderNotice(
    String reference,
    String title,
    String description,
    String category,
    List<Party> buyers,
    TenderedLot.Value value,
    boolean aboveThreshold,
    Dates dates,
    List<TenderedLot> lots,
    List<Document> documents,
    String place,
    @Nullable Sealing sealing,
    Terms terms,
    List<Change> changes)
    implements Release {
  private static final String CONFLICTS = "conflictOfInterest";

  public TenderNotice {
    buyers = List.copyOf(buyers);
    lots = List.copyOf(lots);
    documents = List.copyOf(documents);
    changes = List.copyOf(changes);
  }

  /** Until when suppliers may ask and tender, and when the award is planned. */
  public record Dates(
      @Nullable Instant questionsUntil,
      @Nullable Instant tendersUntil,
      @Nullable LocalDate awardPlanned) {}

  /**
   * What suppliers agree to, and what the Act wants reasons for.
   *
   * @param noEngagement why suppliers were engaged without a notice of it (s.17)
   * @param notLotting why there is one lot although several would be possible (s.18)
   */
  public record Terms(
      @Nullable String payment,
      @Nullable String risks,
      @Nullable String noEngagement,
      @Nullable String notLotting) {}

  /**
   * What a supplier needs to know that its tender is sealed for this opening and no other. An
   * extension of ours to OCDS.
   *
   * @param qualityKey {@code sha256:} and the fingerprint of the public key in hex
   * @param priceKey as {@code qualityKey}
   * @param log the verifier key of the commitment log: who signs receipts
   */
  public record Sealing(String qualityKey, String priceKey, String log) {
    OcdsObject ocds() {
      return OcdsObject.create()
          .with("qualityKey", qualityKey)
          .with("priceKey", priceKey)
          .with("commitmentLog", log);
    }
  }

  /** A document that everybody may fetch. */
  public record Document(String id, String name, String mediaType) {}

  /** One amendment in words, and why the time for tenders stayed if it did. */
  public record Change(int number, String summary, @Nullable String timeReason) {}

  @Override
  public void addTo(OcdsObject release, OcdsObject self) {
    release
        .each("parties", buyers, Ocds::buyer)
        .with("buyer", Ocds.reference(buyers.getFirst()))
        .with("tender.id", reference)
        .with("tender.legalBasis", Ocds.legalBasis())
        .with("tender.title", title)
        .with("tender.description", description)
        .with("tender.status", "active")
        .with("tender.items", items())
        .with("tender.value", value.ocds())
        .with("tender.procurementMethod", "open")
        .with("tender.procurementMethodDetails", "Open procedure")
        .with("tender.mainProcurementCategory", category)
        .with("tender.aboveThreshold", aboveThreshold)
        .with("tender.submissionMethodDetails", submission())
        .with("tender.submissionTerms.electronicSubmissionPolicy", "allowed")
        .with("tender.sealing", sealing == null ? null : sealing.ocds())
        .with("tender.submissionTerms.languages", List.of("en"))
        .with("tender.tenderPeriod.endDate", dates.tendersUntil())
        .with("tender.enquiryPeriod.endDate", dates.questionsUntil())
        .with("tender.awardPeriod.endDate", Ocds.endOf(dates.awardPlanned()))
        .each("tender.lots", lots, lot -> lot.ocds(buyers))
        .with("tender.documents", documents(self))
        .with("tender.contractTerms.financialTerms", terms.payment())
        .with("tender.riskDetails", terms.risks())
        .with("planning.noEngagementNoticeRationale", terms.noEngagement())
        .with(
            "tender.lotDetails.noLotsDivisionRationale",
            lots.size() > 1 ? null : terms.notLotting())
        .each("tender.amendments", changes, TenderNotice::amendment);
  }

  /** Numbered through all lots. */
  private List<OcdsObject> items() {
    List<OcdsObject> items = new ArrayList<>();
    for (TenderedLot lot : lots) {
      lot.items().forEach(item -> items.add(lot.ocds(item, items.size() + 1, buyers)));
    }
    return items;
  }

  private List<OcdsObject> documents(OcdsObject self) {
    List<OcdsObject> all = new ArrayList<>();
    all.add(
        OcdsObject.id(CONFLICTS)
            .with("documentType", CONFLICTS)
            .with("description", "A conflicts assessment was prepared; not published"));
    documents.stream().map(this::document).forEach(all::add);
    all.add(self);
    return all;
  }

  private OcdsObject document(Document document) {
    return OcdsObject.id(document.id())
        .with("documentType", "biddingDocuments")
        .with("title", document.name())
        .with("url", place + "/documents/" + document.id())
        .with("format", document.mediaType());
  }

  private static OcdsObject amendment(Change change) {
    return OcdsObject.id(Integer.toString(change.number()))
        .with("description", change.summary())
        .with("rationale", change.timeReason());
  }

  private String submission() {
    return "Submit electronically, sealed until the deadline: " + place;
  }
}
