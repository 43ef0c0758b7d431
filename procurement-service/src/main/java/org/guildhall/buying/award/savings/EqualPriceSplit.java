package org.guildhall.buying.award.savings;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.guildhall.kit.base.money.NetAmount;

/**
 * Everybody pays the same unit prices: a lot's total divided in proportion to quantity times unit
 * price, exact to the penny by largest remainder.
 */
public record EqualPriceSplit(UUID lot, String title, NetAmount total, List<ShareLine> lines) {

  /** The method as every page and file shows it. */
  public static final String METHOD =
      "Equal price: every member pays the winning tender's unit prices for its own quantities; the"
          + " shares are rounded down to whole pence and the pence left over go to the largest"
          + " remainders, so that they add up to the tendered total. A saving is the member's own"
          + " stated previous unit price times its quantity, less its share; where no previous"
          + " price was stated, no saving is claimed.";

  /** The split of one lot. */
  public static EqualPriceSplit of(AwardedLot lot) {
    List<NetAmount> parts = LargestRemainder.split(lot.total(), lot.weights());
    List<ShareLine> lines =
        IntStream.range(0, parts.size())
            .mapToObj(i -> ShareLine.of(lot.lines().get(i), parts.get(i)))
            .toList();
    return new EqualPriceSplit(lot.lot(), lot.title(), lot.total(), lines);
  }

  /** What one member pays for the lot. */
  public NetAmount shareOf(UUID member) {
    return lines.stream()
        .filter(line -> line.member().equals(member))
        .map(ShareLine::share)
        .reduce(NetAmount.of("0.00"), NetAmount::plus);
  }
}
