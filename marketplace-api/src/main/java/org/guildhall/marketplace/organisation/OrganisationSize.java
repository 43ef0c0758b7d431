package org.guildhall.marketplace.organisation;

import jakarta.persistence.Embeddable;
import java.util.Optional;
import org.guildhall.kit.base.money.NetAmount;
import org.jspecify.annotations.Nullable;

/**
 * What decides whether an organisation is a small or medium-sized enterprise.
 *
 * @param staff head-count
 * @param turnover of the last year, in pounds; accounts state it without VAT
 * @param balanceSheet total of the last year, in pounds
 */
@Embeddable
public record OrganisationSize(
    @Nullable Integer staff, @Nullable NetAmount turnover, @Nullable NetAmount balanceSheet) {

  private static final int STAFF_BELOW = 250;
  private static final NetAmount TURNOVER_UP_TO = NetAmount.of("44000000");
  private static final NetAmount BALANCE_SHEET_UP_TO = NetAmount.of("38000000");

  public static OrganisationSize unknown() {
    return new OrganisationSize(null, null, null);
  }

  /**
   * Procurement Act 2023 s.123: fewer than 250 staff, and turnover of at most £44m or a balance
   * sheet of at most £38m. Empty when what was stated does not decide it.
   */
  public Optional<Boolean> isSme() {
    if (staff != null && staff >= STAFF_BELOW) {
      return Optional.of(false);
    }
    Optional<Boolean> byTurnover = atMost(turnover, TURNOVER_UP_TO);
    Optional<Boolean> byBalance = atMost(balanceSheet, BALANCE_SHEET_UP_TO);
    boolean neither = byTurnover.equals(Optional.of(false)) && byBalance.equals(Optional.of(false));
    if (neither) {
      return Optional.of(false);
    }
    boolean either = byTurnover.orElse(false) || byBalance.orElse(false);
    return staff != null && either ? Optional.of(true) : Optional.empty();
  }

  private static Optional<Boolean> atMost(@Nullable NetAmount value, NetAmount limit) {
    return Optional.ofNullable(value).map(known -> known.compareTo(limit) <= 0);
  }
}
