package org.guildhall.buying.notice.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.guildhall.buying.notice.NewNotice;
import org.guildhall.buying.notice.Ocds;
import org.guildhall.buying.notice.OcdsObject;
import org.jspecify.annotations.Nullable;

/**
 * The contract details notice UK7 (s.53 of the Act, rr.32-35) for contracts signed since the last
 * one: parties, dates, value and the agreed performance indicators, or why there are none.
 *
 * @param awardedLots all lots of the procurement that were awarded
 */
public record ContractNotice(ReleaseProcess process, Set<UUID> awardedLots, List<Signed> contracts)
    implements NewNotice.ReleaseBuilder {

  public ContractNotice {
    awardedLots = Set.copyOf(awardedLots);
    contracts = List.copyOf(contracts);
  }

  /**
   * A signed contract.
   *
   * @param signed the day of the last signature
   * @param noIndicators why no performance indicators were set, when there are none
   */
  public record Signed(
      ReleaseAward award,
      LocalDate signed,
      LocalDate starts,
      LocalDate ends,
      List<Indicator> indicators,
      @Nullable String noIndicators) {}

  /** A key performance indicator. */
  public record Indicator(String title, String description) {}

  @Override
  public void build(OcdsObject release, OcdsObject self) {
    List<ReleaseAward> awards = contracts.stream().map(Signed::award).toList();
    release.with(
        "parties",
        ReleaseParts.parties(
            process, awards.stream().map(ReleaseAward::supplier).toList(), List.of()));
    ReleaseParts.addProcess(release, process, awardedLots);
    release
        .with("awards", awards.stream().map(this::award).toList())
        .with("contracts", contracts.stream().map(signed -> contract(signed, self)).toList());
  }

  private OcdsObject award(ReleaseAward award) {
    return OcdsObject.id(process.awardId(award.lot(), award.buyer()))
        .with("title", ReleaseParts.title(process, award))
        .with("status", "active")
        .with("mainProcurementCategory", process.category())
        .with("suppliers", List.of(Ocds.reference(award.supplier())))
        .with("items", ReleaseParts.items(process, award))
        .with("relatedLots", List.of(process.lot(award.lot()).number()));
  }

  private OcdsObject contract(Signed contract, OcdsObject self) {
    ReleaseAward award = contract.award();
    String contractId = process.awardId(award.lot(), award.buyer());
    return OcdsObject.id(contractId)
        .with("awardID", contractId)
        .with("title", ReleaseParts.title(process, award))
        .with(
            "description",
            "Contract between "
                + process.buyer(award.buyer()).name()
                + " and "
                + award.supplier().name())
        .with("status", "active")
        .with("period", Ocds.period(contract.starts(), contract.ends(), null))
        .with("value", Ocds.value(award.amount(), award.amountGross()))
        .with("aboveThreshold", award.aboveThreshold())
        .with("dateSigned", contract.signed())
        .with("agreedMetrics", metrics(contract.indicators()))
        .with(
            "noAgreedMetricsRationale",
            contract.indicators().isEmpty() ? contract.noIndicators() : null)
        .with("documents", List.of(self));
  }

  private static List<OcdsObject> metrics(List<Indicator> indicators) {
    return IntStream.range(0, indicators.size())
        .mapToObj(i ->
            OcdsObject.id(String.valueOf(i + 1))
                .with("title", indicators.get(i).title())
                .with("description", indicators.get(i).description()))
        .toList();
  }
}
