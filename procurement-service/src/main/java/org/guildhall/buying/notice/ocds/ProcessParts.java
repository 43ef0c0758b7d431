package org.guildhall.buying.notice.ocds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guildhall.buying.replica.party.Party;

/** The parts that award, contract and termination notices have in common. */
public final class ProcessParts {

  private static final String CONFLICTS = "conflictOfInterest";

  private ProcessParts() {}

  /** Buyer and tender, after the procedure has ended. */
  public static void addTo(OcdsObject release, ProcessFacts process, Set<UUID> awardedLots) {
    release
        .with("buyer", Ocds.reference(process.lead()))
        .with("tender.id", process.reference())
        .with("tender.legalBasis", Ocds.legalBasis())
        .with("tender.title", process.title())
        .with("tender.description", process.description())
        .with("tender.status", "complete")
        .with("tender.procurementMethod", "open")
        .with("tender.procurementMethodDetails", "Open procedure")
        .with("tender.mainProcurementCategory", process.category())
        .each("tender.lots", process.lots(), lot -> lot(lot, awardedLots))
        .with("tender.documents", List.of(conflicts()));
  }

  private static OcdsObject conflicts() {
    return OcdsObject.id(CONFLICTS)
        .with("documentType", CONFLICTS)
        .with(
            "description",
            "Conflicts assessment prepared and kept up to date (Procurement Act 2023, s.83)");
  }

  private static OcdsObject lot(ProcessFacts.LotFacts lot, Set<UUID> awarded) {
    return OcdsObject.id(lot.number())
        .with("title", lot.title())
        .with("status", awarded.contains(lot.lot()) ? "complete" : "unsuccessful");
  }

  /** Buyers, the lead first; then suppliers; then bidders that are named without having won. */
  public static List<OcdsObject> parties(
      ProcessFacts process, List<Party> suppliers, List<Party> tenderers) {
    Set<UUID> tendered = byId(tenderers).keySet();
    Map<UUID, Party> winners = byId(suppliers);
    Stream<OcdsObject> others =
        byId(tenderers).values().stream()
            .filter(party -> !winners.containsKey(party.id()))
            .map(party -> Ocds.supplier(party, List.of("tenderer")));
    Stream<OcdsObject> won =
        winners.values().stream()
            .map(party ->
                Ocds.supplier(
                    party,
                    tendered.contains(party.id())
                        ? List.of("supplier", "tenderer")
                        : List.of("supplier")));
    return Stream.of(process.buyers().stream().map(Ocds::buyer), won, others)
        .flatMap(stream -> stream)
        .toList();
  }

  private static Map<UUID, Party> byId(List<Party> parties) {
    Map<UUID, Party> byId = new LinkedHashMap<>();
    parties.forEach(party -> byId.putIfAbsent(party.id(), party));
    return byId;
  }

  /** What the buyer takes, under ids within the award. */
  public static List<OcdsObject> items(ProcessFacts process, AwardFacts award) {
    String awardId = process.awardId(award.lot(), award.buyer());
    return IntStream.range(0, award.items().size())
        .mapToObj(i -> {
          AwardFacts.Item item = award.items().get(i);
          return OcdsObject.id(awardId + "-" + (i + 1))
              .with("description", item.description())
              .with("additionalClassifications", List.of(Ocds.cpv(item.cpv(), null)))
              .with("quantity", item.quantity())
              .with("unit", OcdsObject.create().with("name", item.unit()))
              .with("relatedLot", process.lot(award.lot()).number());
        })
        .toList();
  }

  /** From the first to the last day, and to the last after every extension. */
  public static OcdsObject contractPeriod(ProcessFacts.LotFacts lot) {
    return Ocds.period(lot.contractStart(), lot.contractEnd(), lot.contractMaxEnd());
  }

  /** The schema has no place for a contract's buyer, so the title names it. */
  public static String title(ProcessFacts process, AwardFacts award) {
    return process.lot(award.lot()).title() + ", for " + process.buyer(award.buyer()).name();
  }
}
