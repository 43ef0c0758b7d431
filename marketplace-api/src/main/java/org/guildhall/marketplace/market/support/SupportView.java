package org.guildhall.marketplace.market.support;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.marketplace.organisation.OrganisationRef;
import org.jspecify.annotations.Nullable;

/** A council's own demand, with its lines. */
record SupportView(
    UUID id,
    long version,
    UUID challengeId,
    UUID organisationId,
    Rung rung,
    @Nullable Band quantityBand,
    @Nullable BigDecimal quantity,
    @Nullable String decisionReference,
    Instant statedAt,
    List<DemandLineView> lines) {

  /** Least and most it may need. */
  public record Band(@Nullable BigDecimal min, @Nullable BigDecimal max) {

    static @Nullable Band of(Commitment commitment) {
      return commitment.quantityMin() == null && commitment.quantityMax() == null
          ? null
          : new Band(commitment.quantityMin(), commitment.quantityMax());
    }
  }

  static SupportView of(Support support) {
    Commitment commitment = support.commitment();
    return new SupportView(
        support.id(),
        support.version(),
        support.challenge(),
        support.organisation(),
        commitment.rung(),
        Band.of(commitment),
        commitment.quantity(),
        commitment.decisionReference(),
        support.statedAt(),
        support.lines());
  }

  /** What everybody may see: who supports a challenge and how firmly, but no line and no price. */
  @Schema(name = "SupportSummary")
  public record Summary(List<Supporter> supporters, Totals totals) {}

  /**
   * A council in the summary.
   *
   * @param unit what its quantity counts: the unit of all its lines; null while they differ
   */
  public record Supporter(
      OrganisationRef organisation,
      Rung rung,
      @Nullable Band quantityBand,
      @Nullable BigDecimal quantity,
      @Nullable String unit,
      Instant statedAt) {}

  /**
   * Sums over the supporters.
   *
   * @param bound sum of the bound quantities
   * @param intentMin sum of the lower ends of the bands of those with an intent
   * @param intentMax sum of the upper ends
   * @param unit what the sums count; null when the councils that say how much count different
   *     things
   */
  public record Totals(
      int observing,
      int sameNeed,
      int intent,
      int boundCouncils,
      BigDecimal bound,
      BigDecimal intentMin,
      BigDecimal intentMax,
      @Nullable String unit) {

    static Totals of(List<Supporter> all) {
      return new Totals(
          count(all, Rung.OBSERVING),
          count(all, Rung.SAME_NEED),
          count(all, Rung.INTENT),
          count(all, Rung.BOUND),
          sum(all.stream().filter(s -> s.rung() == Rung.BOUND).map(Supporter::quantity).toList()),
          sum(bands(all).stream().map(Band::min).toList()),
          sum(bands(all).stream().map(Band::max).toList()),
          unit(all));
    }

    private static @Nullable String unit(List<Supporter> all) {
      List<@Nullable String> units =
          all.stream()
              .filter(each -> each.quantity() != null || each.quantityBand() != null)
              .<@Nullable String>map(Supporter::unit)
              .distinct()
              .toList();
      return units.size() == 1 ? units.getFirst() : null;
    }

    private static List<Band> bands(List<Supporter> all) {
      return all.stream()
          .filter(supporter -> supporter.rung() == Rung.INTENT)
          .map(Supporter::quantityBand)
          .filter(Objects::nonNull)
          .toList();
    }

    private static int count(List<Supporter> all, Rung rung) {
      return (int) all.stream().filter(supporter -> supporter.rung() == rung).count();
    }

    private static BigDecimal sum(List<@Nullable BigDecimal> quantities) {
      BigDecimal sum = BigDecimal.ZERO;
      for (BigDecimal quantity : quantities) {
        sum = quantity == null ? sum : sum.add(quantity);
      }
      return sum;
    }
  }
}
