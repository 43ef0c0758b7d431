package org.guildhall.buying.notice.release;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.guildhall.buying.notice.NewNotice;
import org.guildhall.buying.notice.Ocds;
import org.guildhall.buying.notice.OcdsObject;
import org.guildhall.buying.replica.party.Party;

/**
 * The contract award notice UK6 (s.50 of the Act, r.27): one award per lot and buyer, the
 * standstill period and the day the assessment summaries were sent. Above £5 million every assessed
 * bidder is named; up to it bidders are only counted.
 *
 * @param summariesSent when all assessment summaries were sent, one instant for all
 * @param standstillFrom the day this notice is published
 * @param standstillUntil last day of the standstill
 * @param signing the first day on which a contract may be signed
 */
public record AwardNotice(
    ReleaseProcess process,
    List<LotTenders> lots,
    List<ReleaseAward> awards,
    LocalDate decided,
    Instant summariesSent,
    LocalDate standstillFrom,
    LocalDate standstillUntil,
    LocalDate signing)
    implements NewNotice.ReleaseBuilder {

  /**
   * "More than" £5 million including VAT: at exactly that amount bidders are still only counted.
   */
  static final BigDecimal NAMING_ABOVE = new BigDecimal("5000000");

  public AwardNotice {
    lots = List.copyOf(lots);
    awards = List.copyOf(awards);
  }

  /**
   * A lot's tenders.
   *
   * @param submitted all that were received and not withdrawn
   * @param assessed those that were assessed, winner included, best first
   */
  public record LotTenders(UUID lot, int submitted, List<Assessed> assessed) {}

  /** An assessed bidder, and whether its tender met the requirements. */
  public record Assessed(Party bidder, boolean valid) {}

  @Override
  public void build(OcdsObject release, OcdsObject self) {
    List<Party> named =
        lots.stream()
            .filter(this::mustName)
            .flatMap(lot -> lot.assessed().stream())
            .map(Assessed::bidder)
            .toList();
    Set<UUID> awardedLots =
        awards.stream().map(ReleaseAward::lot).collect(Collectors.toUnmodifiableSet());
    release.with(
        "parties",
        ReleaseParts.parties(process, awards.stream().map(ReleaseAward::supplier).toList(), named));
    ReleaseParts.addProcess(release, process, awardedLots);
    release
        .with("bids", OcdsObject.create().with("details", details()).with("statistics", counts()))
        .with("awards", awards.stream().map(award -> award(award, self)).toList());
  }

  private boolean mustName(LotTenders lot) {
    return awards.stream()
            .filter(award -> award.lot().equals(lot.lot()))
            .map(ReleaseAward::amountGross)
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .compareTo(NAMING_ABOVE)
        > 0;
  }

  private List<OcdsObject> details() {
    List<OcdsObject> bids = new ArrayList<>();
    lots.stream()
        .filter(this::mustName)
        .forEach(lot ->
            lot.assessed()
                .forEach(tender ->
                    bids.add(
                        OcdsObject.id(String.valueOf(bids.size() + 1))
                            .with("status", tender.valid() ? "valid" : "disqualified")
                            .with("tenderers", List.of(Ocds.reference(tender.bidder())))
                            .with("relatedLots", List.of(number(lot))))));
    return bids;
  }

  private List<OcdsObject> counts() {
    List<OcdsObject> statistics = new ArrayList<>();
    for (LotTenders lot : lots) {
      count(statistics, "bids", lot.submitted(), lot);
      count(statistics, "finalStageBids", lot.assessed().size(), lot);
      count(statistics, "smeFinalStageBids", of(lot, party -> party.sme().orElse(false)), lot);
      count(statistics, "vcseFinalStageBids", of(lot, Party::vcse), lot);
    }
    return statistics;
  }

  private static int of(LotTenders lot, Predicate<Party> quality) {
    return (int) lot.assessed().stream().map(Assessed::bidder).filter(quality).count();
  }

  private void count(List<OcdsObject> statistics, String measure, int value, LotTenders lot) {
    statistics.add(
        OcdsObject.id(String.valueOf(statistics.size() + 1))
            .with("measure", measure)
            .with("value", value)
            .with("relatedLot", number(lot)));
  }

  private String number(LotTenders lot) {
    return process.lot(lot.lot()).number();
  }

  private OcdsObject award(ReleaseAward award, OcdsObject self) {
    ReleaseProcess.LotFacts lot = process.lot(award.lot());
    String awardId = process.awardId(award.lot(), award.buyer());
    return OcdsObject.id(awardId)
        .with("title", ReleaseParts.title(process, award))
        .with("status", "pending")
        .with("date", decided)
        .with("value", Ocds.value(award.amount(), award.amountGross()))
        .with("mainProcurementCategory", process.category())
        .with("aboveThreshold", award.aboveThreshold())
        .with("suppliers", List.of(Ocds.reference(award.supplier())))
        .with("items", ReleaseParts.items(process, award))
        .with("contractPeriod", ReleaseParts.contractPeriod(lot))
        .with("relatedLots", List.of(lot.number()))
        .with("documents", List.of(self))
        .with("assessmentSummariesDateSent", summariesSent)
        .with("standstillPeriod", Ocds.period(standstillFrom, standstillUntil, null))
        .with(
            "milestones",
            List.of(
                OcdsObject.id(awardId)
                    .with("type", "futureSignatureDate")
                    .with("dueDate", OcdsObject.endOf(signing))
                    .with("status", "scheduled")));
  }
}
