package org.guildhall.portal.market;

import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A supplier's response to a challenge. */
@TemplateData
public record ResponseView(
    UUID id,
    long version,
    @Nullable UUID challengeId,
    @Nullable String challengeTitle,
    @Nullable OrganisationRef supplier,
    String status,
    boolean toReconfirm,
    @Nullable String approach,
    List<Evidence> evidence,
    @Nullable String maturity,
    List<PriceBand> priceBands,
    @Nullable String licence,
    List<String> standards,
    List<Confidential> confidential,
    List<Missing> missing,
    @Nullable Instant submittedAt,
    @Nullable String feedback) {
  public ResponseView {
    evidence = Lists.of(evidence);
    priceBands = Lists.of(priceBands);
    standards = Lists.of(standards);
    confidential = Lists.of(confidential);
    missing = Lists.of(missing);
  }

  public boolean draft() {
    return "DRAFT".equals(status);
  }

  public boolean submitted() {
    return "SUBMITTED".equals(status);
  }

  /** Where it is live and with what result. */
  @TemplateData
  public record Evidence(@Nullable String where, @Nullable String result) {}

  /** An indicative price for a volume. */
  @TemplateData
  public record PriceBand(
      @Nullable BigDecimal fromQuantity,
      @Nullable BigDecimal toQuantity,
      @Nullable BigDecimal unitPrice) {}

  /** What must not be shown, and why. */
  @TemplateData
  public record Confidential(@Nullable String part, @Nullable String reason) {}

  /** What a supplier writes. */
  public record Draft(
      @Nullable String approach,
      List<Evidence> evidence,
      @Nullable String maturity,
      List<PriceBand> priceBands,
      @Nullable String licence,
      List<String> standards,
      List<Confidential> confidential) {

    public static Draft empty() {
      return new Draft(null, List.of(), null, List.of(), null, List.of(), List.of());
    }
  }

  /** The council's judgement. */
  public record Assessment(boolean shortlisted, @Nullable String feedback) {}
}
