package org.guildhall.portal.market;

import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contract in a council's register. */
@TemplateData
public record EstateEntry(
    UUID id,
    @Nullable String source,
    @Nullable UUID noticeId,
    @Nullable String title,
    @Nullable String supplier,
    @Nullable UUID supplierId,
    @Nullable LocalDate start,
    @Nullable LocalDate end,
    @Nullable LocalDate latestEnd,
    @Nullable String extension,
    @Nullable Integer noticePeriodDays,
    @Nullable BigDecimal amount,
    @Nullable BigDecimal amountGross,
    @Nullable String currency,
    int buyers,
    List<String> cpv,
    boolean endedEarly) {
  public EstateEntry {
    cpv = Lists.of(cpv);
  }

  /** What a council enters itself. */
  public record Details(
      @Nullable String title,
      @Nullable String supplier,
      @Nullable LocalDate start,
      @Nullable LocalDate end,
      @Nullable LocalDate latestEnd,
      @Nullable String extension,
      @Nullable Integer noticePeriodDays,
      @Nullable BigDecimal amount,
      List<String> cpv) {}
}
