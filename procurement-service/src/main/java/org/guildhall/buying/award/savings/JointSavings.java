package org.guildhall.buying.award.savings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.kit.base.money.NetAmount;

/**
 * Savings over all lots of a procurement, by member and in all.
 *
 * @param members in order of first appearance
 * @param total of the savings that can be claimed
 * @param withoutStatement members that stated no previous price for at least one item they buy
 * @param worseOff members that pay more than alone over all lots together
 */
public record JointSavings(
    String method,
    List<EqualPriceSplit> lots,
    List<MemberSaving> members,
    NetAmount total,
    List<UUID> withoutStatement,
    List<UUID> worseOff) {

  /**
   * One member over all its lots.
   *
   * @param alone of the items for which it stated a previous price; empty when it stated none
   * @param comparable what it pays for exactly those items
   * @param percent saving as a percentage of alone, one decimal
   */
  public record MemberSaving(
      UUID member,
      String name,
      NetAmount pays,
      Optional<NetAmount> alone,
      NetAmount comparable,
      Optional<NetAmount> saving,
      Optional<BigDecimal> percent,
      boolean worseOff) {}

  /** Adds up what was decided for each lot. */
  public static JointSavings of(List<EqualPriceSplit> lots) {
    Map<UUID, List<ShareLine>> byMember = new LinkedHashMap<>();
    lots.stream()
        .flatMap(lot -> lot.lines().stream())
        .forEach(share ->
            byMember.merge(
                share.member(),
                List.of(share),
                (one, other) -> Stream.concat(one.stream(), other.stream()).toList()));
    List<MemberSaving> members = byMember.values().stream().map(JointSavings::sum).toList();
    return new JointSavings(
        EqualPriceSplit.METHOD,
        lots,
        members,
        add(members.stream().flatMap(member -> member.saving().stream())),
        byMember.entrySet().stream()
            .filter(e -> e.getValue().stream().anyMatch(share -> share.alone().isEmpty()))
            .map(Map.Entry::getKey)
            .toList(),
        members.stream().filter(MemberSaving::worseOff).map(MemberSaving::member).toList());
  }

  private static MemberSaving sum(List<ShareLine> shares) {
    List<ShareLine> stated = shares.stream().filter(s -> s.alone().isPresent()).toList();
    NetAmount comparable = add(stated.stream().map(ShareLine::share));
    Optional<NetAmount> alone =
        stated.isEmpty()
            ? Optional.empty()
            : Optional.of(add(stated.stream().flatMap(share -> share.alone().stream())));
    Optional<NetAmount> saving = alone.map(cost -> cost.minus(comparable));
    Optional<BigDecimal> percent =
        alone
            .filter(NetAmount::isPositive)
            .map(cost ->
                cost.minus(comparable)
                    .amount()
                    .movePointRight(2)
                    .divide(cost.amount(), 1, RoundingMode.HALF_UP));
    ShareLine first = shares.getFirst();
    return new MemberSaving(
        first.member(),
        first.name(),
        add(shares.stream().map(ShareLine::share)),
        alone,
        comparable,
        saving,
        percent,
        saving.filter(NetAmount::isNegative).isPresent());
  }

  private static NetAmount add(Stream<NetAmount> amounts) {
    return amounts.reduce(NetAmount.of("0.00"), NetAmount::plus);
  }
}
