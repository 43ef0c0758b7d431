package org.guildhall.buying.procurement.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.buying.notice.NewNotice;
import org.guildhall.buying.notice.NoticeConfig;
import org.guildhall.buying.notice.draft.NoticeContent;
import org.guildhall.buying.notice.uk04.SealingFacts;
import org.guildhall.buying.notice.uk04.TenderNotice;
import org.guildhall.buying.notice.uk04.TenderedLot;
import org.guildhall.buying.procurement.Criterion;
import org.guildhall.buying.procurement.Lot;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.document.ProcurementDocuments;
import org.guildhall.buying.procurement.terms.AmendedTerms;
import org.guildhall.buying.procurement.terms.Terms;
import org.guildhall.buying.procurement.terms.Timetable;
import org.guildhall.buying.replica.party.Parties;
import org.guildhall.buying.replica.party.Party;
import org.guildhall.buying.statute.value.Vat;
import org.guildhall.kit.base.money.GrossAmount;
import org.guildhall.kit.base.money.NetAmount;

/** Gathers from state what the tender notice and its updates say. */
@ApplicationScoped
public class TenderFacts {
  private final Parties parties;
  private final ProcurementDocuments documents;
  private final SealingFacts sealing;
  private final NoticeConfig config;

  TenderFacts(
      Parties parties, ProcurementDocuments documents, SealingFacts sealing, NoticeConfig config) {
    this.parties = parties;
    this.documents = documents;
    this.sealing = sealing;
    this.config = config;
  }

  /** The update that states the amended terms, before they count, and every change so far. */
  public NoticeContent amended(
      Procurement procurement, AmendedTerms terms, List<TenderNotice.Change> changes) {
    return content(procurement, Buying.frozen(procurement), terms, changes);
  }

  NoticeContent first(Procurement procurement, Buying buying) {
    return content(procurement, buying, AmendedTerms.NONE, List.of());
  }

  private NoticeContent content(
      Procurement procurement,
      Buying buying,
      AmendedTerms amended,
      List<TenderNotice.Change> changes) {
    List<Party> buyers = buyers(buying);
    Party lead = buyers.getFirst();
    return new NoticeContent(
        buying.ocid(),
        procurement.title(),
        new NewNotice.Lead(lead.id(), lead.name()),
        new TenderNotice(
            buying.ocid(),
            procurement.title(),
            amended.description(procurement.description()),
            word(procurement.category()),
            buyers,
            new TenderedLot.Value(buying.value().net(), buying.value().gross()),
            buying.value().aboveThreshold(),
            dates(amended.timetable(procurement.timetable())),
            procurement.lots().stream().map(lot -> lot(lot, procurement, buying, amended)).toList(),
            documents(procurement),
            config.publicBaseUrl() + "/api/v1/procurements/" + procurement.id(),
            sealing.of(procurement.id()).orElse(null),
            terms(amended.terms(procurement.terms())),
            changes));
  }

  private List<Party> buyers(Buying buying) {
    Map<UUID, Party> known =
        parties.byIds(buying.buyers()).stream()
            .collect(Collectors.toMap(Party::id, Function.identity()));
    return buying.buyers().stream()
        .map(id ->
            Objects.requireNonNull(known.get(id), () -> "the marketplace never told of " + id))
        .toList();
  }

  private List<TenderNotice.Document> documents(Procurement procurement) {
    return documents.viewsOf(procurement.id()).stream()
        .map(document ->
            new TenderNotice.Document(
                document.id().toString(), document.name(), document.mediaType()))
        .toList();
  }

  private static TenderNotice.Dates dates(Timetable timetable) {
    return new TenderNotice.Dates(
        timetable.questionsUntil(), timetable.tendersUntil(), timetable.awardPlanned());
  }

  private static TenderNotice.Terms terms(Terms terms) {
    return new TenderNotice.Terms(
        terms.paymentTerms(),
        terms.risks(),
        terms.reasonsNoEngagement(),
        terms.reasonsNotLotting());
  }

  private static TenderedLot lot(
      Lot lot, Procurement procurement, Buying buying, AmendedTerms amended) {
    Timetable timetable = amended.timetable(procurement.timetable());
    Buying.LotBuying of = Objects.requireNonNull(buying.lots().get(lot.id()));
    NetAmount net = of.net();
    return new TenderedLot(
        Integer.toString(lot.number()),
        lot.title(),
        lot.description(),
        of.buyers(),
        new TenderedLot.Value(net, new GrossAmount(Vat.gross(net.amount()))),
        lot.items().stream()
            .map(i -> new TenderedLot.Item(i.description(), i.cpv(), i.quantity(), i.unit()))
            .toList(),
        lot.criteria().stream().map(criterion -> criterion(criterion, amended)).toList(),
        amended.terms(procurement.terms()).participationConditions(),
        new TenderedLot.Period(
            timetable.contractStart(), timetable.contractEnd(), timetable.contractMaxEnd()));
  }

  private static TenderedLot.Criterion criterion(Criterion criterion, AmendedTerms amended) {
    return new TenderedLot.Criterion(
        word(criterion.kind()),
        criterion.name(),
        amended.questionOf(criterion).orElse(null),
        amended.weightOf(criterion));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
