package org.guildhall.portal.notice;

import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What could be read of a notice of the national services, and what could not. */
@TemplateData
public record ImportedNotice(
    UUID id,
    @Nullable String ocid,
    @Nullable String releaseId,
    @Nullable String noticeType,
    @Nullable String title,
    @Nullable String description,
    List<Buyer> buyers,
    List<String> cpv,
    List<String> regions,
    @Nullable Value value,
    @Nullable Instant publishedAt,
    @Nullable Instant deadline,
    @Nullable LocalDate contractEnds,
    List<Flag> flags) {
  public ImportedNotice {
    buyers = buyers == null ? List.of() : List.copyOf(buyers);
    cpv = cpv == null ? List.of() : List.copyOf(cpv);
    regions = regions == null ? List.of() : List.copyOf(regions);
    flags = flags == null ? List.of() : List.copyOf(flags);
  }

  /** A buyer, linked when it is known here. */
  @TemplateData
  public record Buyer(@Nullable UUID id, @Nullable String name, @Nullable String identifier) {}

  /** Net and gross, as far as stated. */
  @TemplateData
  public record Value(
      @Nullable BigDecimal amount, @Nullable String currency, @Nullable BigDecimal gross) {}

  /** Why a part could not be used. */
  @TemplateData
  public record Flag(
      @Nullable String reason,
      @Nullable String path,
      @Nullable String found,
      @Nullable String meaning) {}
}
