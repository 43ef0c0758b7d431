package org.guildhall.buying.consortium.demand;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.buying.statute.value.Vat;
import org.guildhall.kit.base.money.GrossAmount;
import org.guildhall.kit.base.money.NetAmount;
import org.jspecify.annotations.Nullable;

/**
 * The estimated value: every named participant's maximum, including options and extensions, net and
 * with VAT. Pure.
 *
 * @param complete whether every line has a maximum unit price; if not, the value cannot be
 *     estimated and counts as above the threshold (Schedule 3 paragraph 5)
 */
record Estimate(NetAmount net, GrossAmount gross, boolean complete, List<MemberEstimate> members) {

  private static final NetAmount NOTHING = NetAmount.of("0.00");

  /** One member's part. */
  public record MemberEstimate(
      UUID organisationId, String name, NetAmount net, GrossAmount gross, List<Line> lines) {}

  /** One line of a commitment at its maximum. */
  @Schema(name = "EstimateLine")
  public record Line(
      String item,
      String unit,
      BigDecimal maximumQuantity,
      @Nullable NetAmount maximumUnitPrice,
      @Nullable NetAmount net) {

    /** Quantity times price, to the penny, half up; nothing when there is no price. */
    static Line of(String item, String unit, BigDecimal quantity, @Nullable NetAmount unitPrice) {
      var net = unitPrice == null ? null : unitPrice.times(quantity).rounded();
      return new Line(item, unit, quantity, unitPrice, net);
    }
  }

  static MemberEstimate member(UUID organisationId, String name, List<Line> lines) {
    var net =
        lines.stream()
            .map(line -> line.net() == null ? NetAmount.ZERO : line.net())
            .reduce(NOTHING, NetAmount::plus);
    return new MemberEstimate(organisationId, name, net, gross(net), lines);
  }

  static Estimate of(List<MemberEstimate> members) {
    var net = members.stream().map(MemberEstimate::net).reduce(NOTHING, NetAmount::plus);
    boolean complete =
        members.stream().flatMap(m -> m.lines().stream()).allMatch(line -> line.net() != null)
            && members.stream().anyMatch(m -> !m.lines().isEmpty());
    return new Estimate(net, gross(net), complete, members);
  }

  private static GrossAmount gross(NetAmount net) {
    return net.withTax(Vat.STANDARD_RATE);
  }
}
