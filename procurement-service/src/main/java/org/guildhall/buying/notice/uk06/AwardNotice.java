package org.guildhall.buying.notice.uk06;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.buying.notice.ocds.AwardFacts;
import org.guildhall.buying.notice.ocds.Ocds;
import org.guildhall.buying.notice.ocds.OcdsObject;
import org.guildhall.buying.notice.ocds.ProcessFacts;
import org.guildhall.buying.notice.ocds.ProcessParts;
import org.guildhall.buying.notice.ocds.Release;
import org.guildhall.buying.replica.party.Party;
import org.guildhall.kit.base.money.GrossAmount;

/**
 * The contract award notice UK6 (s.50 of the Act, r.27): one award per lot and buyer, the
 * standstill period and the day the assessment summaries were sent. Above £5 million estimated
 * value every assessed bidder is named; up to it bidders are only counted.
 *
 * @param summariesSent when all assessment summaries were sent, one instant for all
 * @param standstillFrom the day this notice is published
 * @param standstillUntil last day of the standstill
 * @param signing the first day on which a contract may be signed
 */
public record AwardNotice(
    ProcessFacts process,
    List<LotTenders> lots,
    List<AwardFacts> awards,
    LocalDate decided,
    Instant summariesSent,
    LocalDate standstillFrom,
    LocalDate standstillUntil,
    LocalDate signing)
    implements Release {

  /**
   * "More than" £5 million including VAT, options in: at exactly that bidders are still only
   * counted.
   */
  static final GrossAmount NAMING_ABOVE = GrossAmount.of("5000000");

  public AwardNotice {
    lots = List.copyOf(lots);
    awards = List.copyOf(awards);
  }

  @Override
  public void addTo(OcdsObject release, OcdsObject self) {
    List<Party> suppliers = awards.stream().map(AwardFacts::supplier).toList();
    release.with("parties", ProcessParts.parties(process, suppliers, named()));
    ProcessParts.addTo(release, process, awardedLots());
    release
        .with("bids.details", details())
        .with("bids.statistics", counts())
        .each("awards", awards, award -> award(award, self));
  }

  private OcdsObject award(AwardFacts award, OcdsObject self) {
    ProcessFacts.LotFacts lot = process.lot(award.lot());
    String awardId = process.awardId(award.lot(), award.buyer());
    return OcdsObject.id(awardId)
        .with("title", ProcessParts.title(process, award))
        .with("status", "pending")
        .with("date", decided)
        .with("value", Ocds.value(award.amount(), award.amountGross()))
        .with("mainProcurementCategory", process.category())
        .with("aboveThreshold", award.aboveThreshold())
        .with("suppliers", List.of(Ocds.reference(award.supplier())))
        .with("items", ProcessParts.items(process, award))
        .with("contractPeriod", ProcessParts.contractPeriod(lot))
        .with("relatedLots", List.of(lot.number()))
        .with("documents", List.of(self))
        .with("assessmentSummariesDateSent", summariesSent)
        .with("standstillPeriod", Ocds.period(standstillFrom, standstillUntil, null))
        .with("milestones", List.of(signature(awardId)));
  }

  private OcdsObject signature(String awardId) {
    return OcdsObject.id(awardId)
        .with("type", "futureSignatureDate")
        .with("dueDate", OcdsObject.endOf(signing))
        .with("status", "scheduled");
  }

  private Set<UUID> awardedLots() {
    return awards.stream().map(AwardFacts::lot).collect(Collectors.toUnmodifiableSet());
  }

  private List<Party> named() {
    return lots.stream()
        .filter(this::mustName)
        .flatMap(lot -> lot.assessed().stream())
        .map(LotTenders.Assessed::bidder)
        .toList();
  }

  private boolean mustName(LotTenders lot) {
    return awards.stream()
            .filter(award -> award.lot().equals(lot.lot()))
            .map(AwardFacts::estimatedGross)
            .collect(GrossAmount.sum())
            .compareTo(NAMING_ABOVE)
        > 0;
  }

  private List<OcdsObject> details() {
    List<OcdsObject> bids = new ArrayList<>();
    lots.stream()
        .filter(this::mustName)
        .forEach(lot -> lot.addBids(bids, process.lot(lot.lot()).number()));
    return bids;
  }

  private List<OcdsObject> counts() {
    List<OcdsObject> statistics = new ArrayList<>();
    lots.forEach(lot -> lot.addCounts(statistics, process.lot(lot.lot()).number()));
    return statistics;
  }
}
