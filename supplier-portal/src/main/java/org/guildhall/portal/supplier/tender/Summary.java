package org.guildhall.portal.supplier.tender;

import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The assessment summary of a tender, as it was sent. */
@TemplateData
public record Summary(UUID tenderId, UUID procurementId, Instant sentAt, Content summary) {

  /** Scores and reasons; the winner's too, unless it is this tender. */
  @TemplateData
  public record Content(
      int lotNumber,
      String lotTitle,
      String outcome,
      @Nullable String notAwarded,
      String priceMethod,
      @Nullable String tieBreak,
      int assessedTenders,
      @Nullable Integer position,
      Assessment own,
      @Nullable Winner winner) {}

  /** Scores of one tender; prices are pounds net. */
  @TemplateData
  public record Assessment(
      List<Criterion> criteria,
      BigDecimal quality,
      BigDecimal price,
      @Nullable BigDecimal priceWeight,
      @Nullable BigDecimal pricePoints,
      BigDecimal total) {
    public Assessment {
      criteria = criteria == null ? List.of() : List.copyOf(criteria);
    }
  }

  /** The winner's. */
  @TemplateData
  public record Winner(String supplier, Assessment assessment) {}

  /** One quality criterion. */
  @TemplateData
  public record Criterion(
      String name,
      BigDecimal weight,
      BigDecimal maxScore,
      @Nullable BigDecimal minimumScore,
      BigDecimal score,
      BigDecimal points,
      String reason,
      boolean failed) {}
}
