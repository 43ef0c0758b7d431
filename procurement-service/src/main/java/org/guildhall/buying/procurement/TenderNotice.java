package org.guildhall.buying.procurement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.notice.Cpv;
import org.guildhall.buying.notice.NewNotice;
import org.guildhall.buying.notice.NoticeConfig;
import org.guildhall.buying.notice.NoticeNumber;
import org.guildhall.buying.notice.Ocds;
import org.guildhall.buying.notice.OcdsObject;
import org.guildhall.buying.replica.party.Parties;
import org.guildhall.buying.replica.party.Party;
import org.guildhall.buying.statute.value.Vat;
import org.jspecify.annotations.Nullable;

/** Builds the tender notice, UK4, from a procurement, and its updates from amended terms. */
@ApplicationScoped
public class TenderNotice {
  private final Parties parties;
  private final ProcurementDocuments documents;
  private final NoticeConfig config;

  TenderNotice(Parties parties, ProcurementDocuments documents, NoticeConfig config) {
    this.parties = parties;
    this.documents = documents;
    this.config = config;
  }

  NewNotice of(Procurement procurement, String approvedBy) {
    return notice(
        procurement, AmendedTerms.NONE, new Approval(procurement.author(), approvedBy), List.of());
  }

  /**
   * Two people.
   *
   * @param by subject of who approved what the other prepared
   */
  public record Approval(String prepared, String by) {}

  /** One amendment in words, and why the time for tenders stayed if it did. */
  public record Change(int number, String summary, @Nullable String timeReason) {}

  /** The update that states the amended terms, before they count, and every change so far. */
  public NewNotice amended(
      Procurement procurement, AmendedTerms terms, Approval approval, List<Change> changes) {
    return notice(procurement, terms, approval, changes);
  }

  private NewNotice notice(
      Procurement procurement, AmendedTerms terms, Approval approval, List<Change> changes) {
    var buyers = buyers(procurement);
    var lead = buyers.getFirst();
    return new NewNotice(
        NoticeNumber.UK4,
        procurement.ocid().orElseThrow(),
        procurement.id(),
        List.of(changes.isEmpty() ? "tender" : "tenderUpdate"),
        procurement.title(),
        new NewNotice.Lead(lead.id(), lead.name()),
        approval.prepared(),
        approval.by(),
        (release, self) ->
            release
                .with("parties", buyers.stream().map(Ocds::buyer).toList())
                .with("buyer", Ocds.reference(lead))
                .with(
                    "tender",
                    tender(procurement, terms, buyers, self)
                        .with(
                            "amendments", changes.stream().map(TenderNotice::amendment).toList())));
  }

  private static OcdsObject amendment(Change change) {
    return OcdsObject.id(Integer.toString(change.number()))
        .with("description", change.summary())
        .with("rationale", change.timeReason());
  }

  /** The lead stands first, as in the national service's joint notices. */
  private List<Party> buyers(Procurement procurement) {
    var ids = procurement.participants().stream().map(Participant::organisationId).toList();
    Map<UUID, Party> known = new HashMap<>();
    parties.byIds(ids).forEach(party -> known.put(party.id(), party));
    var ordered = new ArrayList<Party>();
    ordered.add(parties.byId(procurement.leadId()));
    ids.stream()
        .filter(id -> !id.equals(procurement.leadId()))
        .forEach(id -> ordered.add(known.get(id)));
    return ordered;
  }

  private OcdsObject tender(
      Procurement procurement, AmendedTerms amended, List<Party> buyers, OcdsObject self) {
    var value = procurement.value().orElseThrow();
    var timetable = amended.timetable(procurement.timetable());
    var terms = amended.terms(procurement.terms());
    return OcdsObject.id(procurement.ocid().orElseThrow())
        .with("legalBasis", Ocds.legalBasis())
        .with("title", procurement.title())
        .with("description", amended.description(procurement.description()))
        .with("status", "active")
        .with("items", items(procurement, buyers))
        .with("value", Ocds.value(value.net(), value.gross()))
        .with("procurementMethod", "open")
        .with("procurementMethodDetails", "Open procedure")
        .with("mainProcurementCategory", word(procurement.category()))
        .with("aboveThreshold", value.aboveThreshold())
        .with("submissionMethodDetails", submission(procurement))
        .with(
            "submissionTerms",
            OcdsObject.create()
                .with("electronicSubmissionPolicy", "allowed")
                .with("languages", List.of("en")))
        .with("tenderPeriod", OcdsObject.create().with("endDate", timetable.tendersUntil()))
        .with("enquiryPeriod", OcdsObject.create().with("endDate", timetable.questionsUntil()))
        .with(
            "awardPeriod",
            timetable.awardPlanned() == null
                ? null
                : OcdsObject.create().with("endDate", OcdsObject.endOf(timetable.awardPlanned())))
        .with("lots", lots(procurement, amended, buyers))
        .with("documents", documents(procurement, self))
        .with("contractTerms", OcdsObject.create().with("financialTerms", terms.paymentTerms()))
        .with("riskDetails", terms.risks());
  }

  private List<OcdsObject> items(Procurement procurement, List<Party> buyers) {
    var items = new ArrayList<OcdsObject>();
    for (var lot : procurement.lots()) {
      for (var item : lot.items()) {
        items.add(
            OcdsObject.id(Integer.toString(items.size() + 1))
                .with("description", item.description())
                .with("additionalClassifications", List.of(Cpv.classification(item.cpv())))
                .with("quantity", item.quantity().stripTrailingZeros())
                .with("unit", OcdsObject.create().with("name", item.unit()))
                .with("deliveryAddresses", delivery(procurement, lot, buyers))
                .with("relatedLot", Integer.toString(lot.number())));
      }
    }
    return items;
  }

  /** Where those buyers are that take part in the lot. */
  private static List<OcdsObject> delivery(Procurement procurement, Lot lot, List<Party> buyers) {
    var taking = lot.buyers();
    return buyers.stream()
        .filter(party -> taking.contains(party.id()))
        .flatMap(party -> party.region().stream())
        .distinct()
        .map(region ->
            OcdsObject.create()
                .with("region", region)
                .with("country", "GB")
                .with("countryName", "United Kingdom"))
        .toList();
  }

  private static List<OcdsObject> lots(
      Procurement procurement, AmendedTerms amended, List<Party> buyers) {
    return procurement.lots().stream().map(lot -> lot(procurement, amended, lot, buyers)).toList();
  }

  private static OcdsObject lot(
      Procurement procurement, AmendedTerms amended, Lot lot, List<Party> buyers) {
    var timetable = procurement.timetable();
    var taking = lot.buyers();
    var only = buyers.stream().filter(party -> taking.contains(party.id())).toList();
    boolean renewable =
        timetable.contractMaxEnd() != null
            && !timetable.contractMaxEnd().equals(timetable.contractEnd());
    var net = lot.estimatedNet().orElseThrow();
    return OcdsObject.id(Integer.toString(lot.number()))
        .with("title", lot.title())
        .with("description", lot.description())
        .with("status", "active")
        .with("buyer", only.size() == 1 ? Ocds.reference(only.getFirst()) : null)
        .with("value", Ocds.value(net, Vat.gross(net)))
        .with("awardCriteria", OcdsObject.create().with("criteria", criteria(lot, amended)))
        .with("selectionCriteria", selection(amended.terms(procurement.terms())))
        .with("suitability", OcdsObject.create().with("sme", true).with("vcse", true))
        .with(
            "contractPeriod",
            Ocds.period(
                timetable.contractStart(), timetable.contractEnd(), timetable.contractMaxEnd()))
        .with("hasRenewal", renewable)
        .with(
            "renewal",
            renewable
                ? OcdsObject.create()
                    .with(
                        "description",
                        "The contract may be extended to " + timetable.contractMaxEnd())
                : null);
  }

  private static List<OcdsObject> criteria(Lot lot, AmendedTerms amended) {
    return lot.criteria().stream()
        .map(criterion ->
            OcdsObject.create()
                .with("type", word(criterion.kind()))
                .with("name", criterion.name())
                .with("description", amended.questionOf(criterion))
                .with(
                    "numbers",
                    List.of(
                        OcdsObject.create()
                            .with("number", amended.weightOf(criterion).stripTrailingZeros())
                            .with("weight", "percentageExact"))))
        .toList();
  }

  private static OcdsObject selection(Terms terms) {
    var conditions = terms.participationConditions();
    return conditions == null || conditions.isBlank()
        ? OcdsObject.create()
        : OcdsObject.create()
            .with(
                "criteria",
                List.of(
                    OcdsObject.create().with("type", "technical").with("description", conditions)));
  }

  private List<OcdsObject> documents(Procurement procurement, OcdsObject self) {
    var list = new ArrayList<OcdsObject>();
    list.add(
        OcdsObject.id("conflictOfInterest")
            .with("documentType", "conflictOfInterest")
            .with("description", "A conflicts assessment was prepared; not published"));
    for (var document : documents.of(procurement.id())) {
      list.add(
          OcdsObject.id(document.id().toString())
              .with("documentType", "biddingDocuments")
              .with("title", document.name())
              .with("url", place(procurement) + "/documents/" + document.id())
              .with("format", document.mediaType()));
    }
    list.add(self);
    return list;
  }

  private String submission(Procurement procurement) {
    return "Submit electronically, sealed until the deadline: " + place(procurement);
  }

  private String place(Procurement procurement) {
    return config.publicBaseUrl() + "/api/v1/procurements/" + procurement.id();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
