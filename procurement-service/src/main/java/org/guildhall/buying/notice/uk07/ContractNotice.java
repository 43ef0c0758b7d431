package org.guildhall.buying.notice.uk07;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.guildhall.buying.notice.ocds.AwardFacts;
import org.guildhall.buying.notice.ocds.Ocds;
import org.guildhall.buying.notice.ocds.OcdsObject;
import org.guildhall.buying.notice.ocds.ProcessFacts;
import org.guildhall.buying.notice.ocds.ProcessParts;
import org.guildhall.buying.notice.ocds.Release;
import org.guildhall.buying.replica.party.Party;
import org.jspecify.annotations.Nullable;

/**
 * The contract details notice UK7 (s.53 of the Act, rr.32-35) for contracts signed since the last
 * one: parties, dates, value and the agreed performance indicators, or why there are none.
 *
 * @param awardedLots all lots of the procurement that were awarded
 */
public record ContractNotice(ProcessFacts process, Set<UUID> awardedLots, List<Signed> contracts)
    implements Release {

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
      AwardFacts award,
      LocalDate signed,
      LocalDate starts,
      LocalDate ends,
      List<Indicator> indicators,
      @Nullable String noIndicators) {

    public Signed {
      indicators = List.copyOf(indicators);
    }

    private @Nullable String whyNoIndicators() {
      return indicators.isEmpty() ? noIndicators : null;
    }
  }

  /** A key performance indicator. */
  public record Indicator(String title, String description) {}

  @Override
  public void addTo(OcdsObject release, OcdsObject self) {
    List<AwardFacts> awards = contracts.stream().map(Signed::award).toList();
    List<Party> suppliers = awards.stream().map(AwardFacts::supplier).toList();
    release.with("parties", ProcessParts.parties(process, suppliers, List.of()));
    ProcessParts.addTo(release, process, awardedLots);
    release
        .each("awards", awards, this::award)
        .each("contracts", contracts, signed -> contract(signed, self));
  }

  private OcdsObject award(AwardFacts award) {
    return OcdsObject.id(process.awardId(award.lot(), award.buyer()))
        .with("title", ProcessParts.title(process, award))
        .with("status", "active")
        .with("mainProcurementCategory", process.category())
        .with("suppliers", List.of(Ocds.reference(award.supplier())))
        .with("items", ProcessParts.items(process, award))
        .with("relatedLots", List.of(process.lot(award.lot()).number()));
  }

  private OcdsObject contract(Signed contract, OcdsObject self) {
    AwardFacts award = contract.award();
    String contractId = process.awardId(award.lot(), award.buyer());
    return OcdsObject.id(contractId)
        .with("awardID", contractId)
        .with("title", ProcessParts.title(process, award))
        .with("description", between(award))
        .with("status", "active")
        .with("period", Ocds.period(contract.starts(), contract.ends(), null))
        .with("value", Ocds.value(award.amount(), award.amountGross()))
        .with("aboveThreshold", award.aboveThreshold())
        .with("dateSigned", contract.signed())
        .with("agreedMetrics", metrics(contract.indicators()))
        .with("noAgreedMetricsRationale", contract.whyNoIndicators())
        .with("documents", List.of(self));
  }

  private String between(AwardFacts award) {
    return "Contract between "
        + process.buyer(award.buyer()).name()
        + " and "
        + award.supplier().name();
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
