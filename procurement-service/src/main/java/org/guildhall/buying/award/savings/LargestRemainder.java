package org.guildhall.buying.award.savings;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.guildhall.kit.base.money.NetAmount;

/**
 * Divides an amount of whole pence in proportion to weights so that the parts add up to the penny:
 * everybody gets the rounded-down share, the pence left over go one each to the largest remainders,
 * earlier entries first among equal remainders.
 */
final class LargestRemainder {

  private LargestRemainder() {}

  /**
   * @param total amount with at most two decimals, not negative
   * @param weights not negative, at least one above nothing
   * @return the parts in the order of the weights, two decimals each
   */
  public static List<NetAmount> split(NetAmount total, List<BigDecimal> weights) {
    BigInteger pence = total.amount().movePointRight(2).toBigIntegerExact();
    int scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
    List<BigInteger> whole =
        weights.stream().map(w -> w.setScale(Math.max(scale, 0)).unscaledValue()).toList();
    BigInteger sum = whole.stream().reduce(BigInteger.ZERO, BigInteger::add);
    if (pence.signum() < 0
        || sum.signum() <= 0
        || whole.stream().anyMatch(weight -> weight.signum() < 0)) {
      throw new IllegalArgumentException(
          "nothing to split by: amount and weights are not negative");
    }
    List<BigInteger[]> parts =
        whole.stream().map(weight -> pence.multiply(weight).divideAndRemainder(sum)).toList();
    List<BigInteger> shares = new ArrayList<>(parts.stream().map(part -> part[0]).toList());
    BigInteger given = shares.stream().reduce(BigInteger.ZERO, BigInteger::add);
    IntStream.range(0, parts.size())
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> parts.get(i)[1]).reversed())
        .limit(pence.subtract(given).longValueExact())
        .forEach(i -> shares.set(i, shares.get(i).add(BigInteger.ONE)));
    return shares.stream().map(share -> new NetAmount(new BigDecimal(share, 2))).toList();
  }
}
