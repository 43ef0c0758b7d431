package org.guildhall.portal.market;

import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a challenge says, as it is written. */
@TemplateData
public record Brief(
    @Nullable String title,
    ProblemStatement problem,
    SoughtOutcome outcome,
    @Nullable Integer serviceArea,
    List<String> cpv,
    List<String> areas,
    @Nullable Budget budget,
    @Nullable LocalDate wantedFrom,
    @Nullable LocalDate wantedTo,
    @Nullable String constraints,
    List<String> standards,
    String programme,
    @Nullable Instant questionsUntil,
    @Nullable Instant responsesUntil) {

  /** The problem, in the council's words. */
  @TemplateData
  public record ProblemStatement(
      @Nullable String what, @Nullable String affected, @Nullable String tried) {}

  /** What should be different, and how one will know. */
  @TemplateData
  public record SoughtOutcome(@Nullable String statement, @Nullable String measure) {}

  /** A band, net of VAT. */
  @TemplateData
  public record Budget(
      @Nullable BigDecimal min, @Nullable BigDecimal max, @Nullable String currency) {}
}
