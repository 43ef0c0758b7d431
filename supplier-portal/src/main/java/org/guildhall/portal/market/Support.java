package org.guildhall.portal.market;

import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** "We have this too": how firm, how much, with the lines behind it. */
@TemplateData
public record Support(
    @Nullable UUID id,
    long version,
    @Nullable UUID organisationId,
    String rung,
    @Nullable Band quantityBand,
    @Nullable BigDecimal quantity,
    @Nullable String decisionReference,
    @Nullable Instant statedAt,
    List<DemandLine> lines) {
  public Support {
    lines = Lists.of(lines);
  }

  /** From, to. */
  @TemplateData
  public record Band(@Nullable BigDecimal min, @Nullable BigDecimal max) {}

  /** What a council sends. */
  public record Statement(
      @Nullable String rung,
      @Nullable Band quantityBand,
      @Nullable BigDecimal quantity,
      @Nullable String decisionReference,
      List<DemandLine> lines) {}

  /** What everybody sees. */
  @TemplateData
  public record Summary(List<Supporter> supporters, @Nullable Totals totals) {
    public Summary {
      supporters = Lists.of(supporters);
    }

    public static Summary none() {
      return new Summary(List.of(), null);
    }
  }

  /** A council and how firmly it needs the same. */
  @TemplateData
  public record Supporter(
      OrganisationRef organisation,
      String rung,
      @Nullable Band quantityBand,
      @Nullable BigDecimal quantity,
      @Nullable Instant statedAt) {}

  /** Sums over all councils. */
  @TemplateData
  public record Totals(
      int observing,
      int sameNeed,
      int intent,
      int boundCouncils,
      @Nullable BigDecimal bound,
      @Nullable BigDecimal intentMin,
      @Nullable BigDecimal intentMax) {}
}
