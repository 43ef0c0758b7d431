package org.guildhall.buying.tender;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guildhall.kit.base.money.Money;
import org.guildhall.kit.base.money.NetAmount;
import org.jspecify.annotations.Nullable;

/**
 * Prices that are hardly meant: nothing, or so little that nothing is left of it in pence. They are
 * not refused, for a bidder may justify a price that is abnormally low (s.19(4) and (5) of the
 * Act), but told before a tender is submitted, and to the buyers before they award.
 */
public final class AbnormallyLow {
  private AbnormallyLow() {}

  /**
   * What the supplier takes for all that the buyers need of an item.
   *
   * @param item what people call it
   */
  public record Priced(String item, NetAmount unitPrice, BigDecimal quantity) {
    /** Why it is hardly meant, if it is. */
    Optional<String> sign() {
      if (unitPrice.isZero()) {
        return Optional.of("“" + item + "” is priced at nothing.");
      }
      return unitPrice.times(quantity).rounded().isZero()
          ? Optional.of(
              "“"
                  + item
                  + "” comes to less than half a penny: "
                  + Money.written(unitPrice.amount())
                  + " for each of "
                  + quantity.stripTrailingZeros().toPlainString()
                  + ".")
          : Optional.empty();
    }
  }

  /** In whole sentences; none for a price like any other. */
  public static List<String> signs(List<Priced> items, @Nullable NetAmount total) {
    List<String> signs = new ArrayList<>();
    items.forEach(item -> item.sign().ifPresent(signs::add));
    if (total != null && total.rounded().isZero()) {
      signs.add("The whole price is nothing.");
    }
    return List.copyOf(signs);
  }
}
