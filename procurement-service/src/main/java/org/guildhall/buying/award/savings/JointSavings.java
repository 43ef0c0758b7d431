package org.guildhall.buying.award.savings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

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
    BigDecimal total,
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
      BigDecimal pays,
      Optional<BigDecimal> alone,
      BigDecimal comparable,
      Optional<BigDecimal> saving,
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
    BigDecimal comparable = add(stated.stream().map(ShareLine::share));
    Optional<BigDecimal> alone =
        stated.isEmpty()
            ? Optional.empty()
            : Optional.of(add(stated.stream().flatMap(share -> share.alone().stream())));
    Optional<BigDecimal> saving = alone.map(cost -> cost.subtract(comparable));
    Optional<BigDecimal> percent =
        alone
            .filter(cost -> cost.signum() > 0)
            .map(cost ->
                cost.subtract(comparable).movePointRight(2).divide(cost, 1, RoundingMode.HALF_UP));
    ShareLine first = shares.getFirst();
    return new MemberSaving(
        first.member(),
        first.name(),
        add(shares.stream().map(ShareLine::share)),
        alone,
        comparable,
        saving,
        percent,
        saving.map(BigDecimal::signum).orElse(0) < 0);
  }

  private static BigDecimal add(Stream<BigDecimal> amounts) {
    return amounts.reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }
}
