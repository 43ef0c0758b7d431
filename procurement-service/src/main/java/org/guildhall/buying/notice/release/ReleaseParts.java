package org.guildhall.buying.notice.release;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guildhall.buying.notice.Ocds;
import org.guildhall.buying.notice.OcdsObject;
import org.guildhall.buying.replica.party.Party;

/** The parts that award and contract notices have in common. */
final class ReleaseParts {

  private static final String CONFLICTS = "conflictOfInterest";

  private ReleaseParts() {}

  static void addProcess(OcdsObject release, ReleaseProcess process, Set<UUID> awardedLots) {
    release
        .with("buyer", Ocds.reference(process.buyers().getFirst()))
        .with(
            "tender",
            OcdsObject.id(process.reference())
                .with("legalBasis", Ocds.legalBasis())
                .with("title", process.title())
                .with("description", process.description())
                .with("status", "complete")
                .with("procurementMethod", "open")
                .with("procurementMethodDetails", "Open procedure")
                .with("mainProcurementCategory", process.category())
                .with("lots", process.lots().stream().map(lot -> lot(lot, awardedLots)).toList())
                .with(
                    "documents",
                    List.of(
                        OcdsObject.id(CONFLICTS)
                            .with("documentType", CONFLICTS)
                            .with(
                                "description",
                                "Conflicts assessment prepared and kept up to date"
                                    + " (Procurement Act 2023, s.83)"))));
  }

  private static OcdsObject lot(ReleaseProcess.LotFacts lot, Set<UUID> awarded) {
    return OcdsObject.id(lot.number())
        .with("title", lot.title())
        .with("status", awarded.contains(lot.lot()) ? "complete" : "unsuccessful");
  }

  /** Buyers, the lead first; then suppliers; then bidders that are named without having won. */
  static List<OcdsObject> parties(
      ReleaseProcess process, List<Party> suppliers, List<Party> tenderers) {
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

  static List<OcdsObject> items(ReleaseProcess process, ReleaseAward award) {
    String awardId = process.awardId(award.lot(), award.buyer());
    return IntStream.range(0, award.items().size())
        .mapToObj(i -> {
          ReleaseAward.Item item = award.items().get(i);
          return OcdsObject.id(awardId + "-" + (i + 1))
              .with("description", item.description())
              .with("additionalClassifications", List.of(Ocds.cpv(item.cpv(), null)))
              .with("quantity", item.quantity())
              .with("unit", OcdsObject.create().with("name", item.unit()))
              .with("relatedLot", process.lot(award.lot()).number());
        })
        .toList();
  }

  static OcdsObject contractPeriod(ReleaseProcess.LotFacts lot) {
    return Ocds.period(lot.contractStart(), lot.contractEnd(), lot.contractMaxEnd());
  }

  /** The schema has no place for a contract's buyer, so the title names it. */
  static String title(ReleaseProcess process, ReleaseAward award) {
    return process.lot(award.lot()).title() + ", for " + process.buyer(award.buyer()).name();
  }
}
