package org.guildhall.buying.consortium.demand;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.buying.statute.value.Vat;
import org.jspecify.annotations.Nullable;

/**
 * The estimated value: every named participant's maximum, including options and extensions, net and
 * with VAT. Pure.
 *
 * @param complete whether every line has a maximum unit price; if not, the value cannot be
 *     estimated and counts as above the threshold (Schedule 3 paragraph 5)
 */
public record Estimate(
    BigDecimal net, BigDecimal gross, boolean complete, List<MemberEstimate> members) {

  /** One member's part. */
  public record MemberEstimate(
      UUID organisationId, String name, BigDecimal net, BigDecimal gross, List<Line> lines) {}

  /** One line of a commitment at its maximum. */
  @Schema(name = "EstimateLine")
  public record Line(
      String item,
      String unit,
      BigDecimal maximumQuantity,
      @Nullable BigDecimal maximumUnitPrice,
      @Nullable BigDecimal net) {

    /** Quantity times price, to the penny, half up; nothing when there is no price. */
    static Line of(String item, String unit, BigDecimal quantity, @Nullable BigDecimal unitPrice) {
      var net =
          unitPrice == null ? null : quantity.multiply(unitPrice).setScale(2, RoundingMode.HALF_UP);
      return new Line(item, unit, quantity, unitPrice, net);
    }
  }

  static MemberEstimate member(UUID organisationId, String name, List<Line> lines) {
    var net =
        lines.stream()
            .map(line -> line.net() == null ? BigDecimal.ZERO : line.net())
            .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    return new MemberEstimate(organisationId, name, net, Vat.gross(net), lines);
  }

  static Estimate of(List<MemberEstimate> members) {
    var net =
        members.stream()
            .map(MemberEstimate::net)
            .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    boolean complete =
        members.stream().flatMap(m -> m.lines().stream()).allMatch(line -> line.net() != null)
            && members.stream().anyMatch(m -> !m.lines().isEmpty());
    return new Estimate(net, Vat.gross(net), complete, members);
  }
}
