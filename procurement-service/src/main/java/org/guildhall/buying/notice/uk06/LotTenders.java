package org.guildhall.buying.notice.uk06;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.guildhall.buying.notice.ocds.Ocds;
import org.guildhall.buying.notice.ocds.OcdsObject;
import org.guildhall.buying.replica.party.Party;

/**
 * A lot's tenders.
 *
 * @param submitted all that were received and not withdrawn
 * @param assessed those that were assessed, winner included, best first
 */
public record LotTenders(UUID lot, int submitted, List<Assessed> assessed) {

  public LotTenders {
    assessed = List.copyOf(assessed);
  }

  /** An assessed bidder, and whether its tender met the requirements. */
  public record Assessed(Party bidder, boolean valid) {}

  /** Each assessed bidder by name, numbered after those of earlier lots. */
  void addBids(List<OcdsObject> bids, String number) {
    for (Assessed tender : assessed) {
      bids.add(
          OcdsObject.id(String.valueOf(bids.size() + 1))
              .with("status", tender.valid() ? "valid" : "disqualified")
              .with("tenderers", List.of(Ocds.reference(tender.bidder())))
              .with("relatedLots", List.of(number)));
    }
  }

  /** How many there were, and of which kind. */
  void addCounts(List<OcdsObject> statistics, String number) {
    count(statistics, "bids", submitted, number);
    count(statistics, "finalStageBids", assessed.size(), number);
    count(statistics, "smeFinalStageBids", of(party -> party.sme().orElse(false)), number);
    count(statistics, "vcseFinalStageBids", of(Party::vcse), number);
  }

  private int of(Predicate<Party> quality) {
    return (int) assessed.stream().map(Assessed::bidder).filter(quality).count();
  }

  private static void count(List<OcdsObject> statistics, String measure, int value, String number) {
    statistics.add(
        OcdsObject.id(String.valueOf(statistics.size() + 1))
            .with("measure", measure)
            .with("value", value)
            .with("relatedLot", number));
  }
}
