package org.guildhall.buying.notice.uk04;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.buying.notice.ocds.Ocds;
import org.guildhall.buying.notice.ocds.OcdsObject;
import org.guildhall.buying.replica.party.Party;
import org.guildhall.kit.base.money.GrossAmount;
import org.guildhall.kit.base.money.NetAmount;
import org.jspecify.annotations.Nullable;

/**
 * A lot of a tender notice.
 *
 * @param number the lot's id in every notice, from 1
 * @param buyers organisations that take part in it
 * @param conditions of participation, in words
 */
public record TenderedLot(
    String number,
    String title,
    String description,
    Set<UUID> buyers,
    Value value,
    List<Item> items,
    List<Criterion> criteria,
    @Nullable String conditions,
    Period contract) {

  public TenderedLot {
    buyers = Set.copyOf(buyers);
    items = List.copyOf(items);
    criteria = List.copyOf(criteria);
  }

  /** Pounds without and with VAT. */
  public record Value(NetAmount net, GrossAmount gross) {
    OcdsObject ocds() {
      return Ocds.value(net, gross);
    }
  }

  /** What is bought of one thing. */
  public record Item(String description, String cpv, BigDecimal quantity, String unit) {}

  /**
   * How tenders are compared.
   *
   * @param kind price, quality
   * @param weight in percent
   */
  public record Criterion(String kind, String name, @Nullable String question, BigDecimal weight) {}

  /** The days of the contract; the last one differs from the end when it may be extended. */
  public record Period(
      @Nullable LocalDate start, @Nullable LocalDate end, @Nullable LocalDate maxEnd) {
    boolean renewable() {
      return maxEnd != null && !maxEnd.equals(end);
    }
  }

  OcdsObject ocds(List<Party> all) {
    List<Party> only = taking(all);
    return OcdsObject.id(number)
        .with("title", title)
        .with("description", description)
        .with("status", "active")
        .with("buyer", only.size() == 1 ? Ocds.reference(only.getFirst()) : null)
        .with("value", value.ocds())
        .with("awardCriteria.criteria", criteria.stream().map(TenderedLot::criterion).toList())
        .with("selectionCriteria.criteria", selection())
        .with("suitability.sme", true)
        .with("suitability.vcse", true)
        .with("contractPeriod", Ocds.period(contract.start(), contract.end(), contract.maxEnd()))
        .with("hasRenewal", contract.renewable())
        .with("renewal.description", renewal());
  }

  OcdsObject ocds(Item item, int id, List<Party> all) {
    return OcdsObject.id(Integer.toString(id))
        .with("description", item.description())
        .with("additionalClassifications", List.of(Ocds.cpv(item.cpv(), null)))
        .with("quantity", item.quantity().stripTrailingZeros())
        .with("unit.name", item.unit())
        .with("deliveryAddresses", delivery(all))
        .with("relatedLot", number);
  }

  private static OcdsObject criterion(Criterion criterion) {
    return OcdsObject.create()
        .with("type", criterion.kind())
        .with("name", criterion.name())
        .with("description", criterion.question())
        .with(
            "numbers",
            List.of(
                OcdsObject.create()
                    .with("number", criterion.weight().stripTrailingZeros())
                    .with("weight", "percentageExact")));
  }

  private List<OcdsObject> selection() {
    return conditions == null || conditions.isBlank()
        ? List.of()
        : List.of(OcdsObject.create().with("type", "technical").with("description", conditions));
  }

  /** Where those buyers are that take part in the lot. */
  private List<OcdsObject> delivery(List<Party> all) {
    return taking(all).stream()
        .flatMap(party -> party.region().stream())
        .distinct()
        .map(region ->
            OcdsObject.create()
                .with("region", region)
                .with("country", "GB")
                .with("countryName", "United Kingdom"))
        .toList();
  }

  private @Nullable String renewal() {
    return contract.renewable() ? "The contract may be extended to " + contract.maxEnd() : null;
  }

  private List<Party> taking(List<Party> all) {
    return all.stream().filter(party -> buyers.contains(party.id())).toList();
  }
}
