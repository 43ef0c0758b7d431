package org.guildhall.portal.market;

import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one council needs, and until when it is bound elsewhere. */
@TemplateData
public record DemandLine(
    @Nullable UUID id,
    @Nullable String cpv,
    @Nullable String item,
    @Nullable String unit,
    @Nullable BigDecimal quantity,
    @Nullable BigDecimal annualBudget,
    @Nullable BigDecimal previousUnitPrice,
    @Nullable String currency,
    @Nullable LocalDate earliestStart,
    @Nullable LocalDate latestStart,
    @Nullable CurrentContract currentContract,
    List<String> standards) {
  public DemandLine {
    standards = Lists.of(standards);
  }

  /** The contract it would replace. */
  @TemplateData
  public record CurrentContract(
      @Nullable String supplier,
      @Nullable LocalDate end,
      @Nullable String extensions,
      @Nullable Integer noticePeriodDays) {}
}
