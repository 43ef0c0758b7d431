package org.guildhall.buying.procurement.view;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.procurement.document.DocumentView;
import org.guildhall.buying.procurement.procedure.NextAct;
import org.guildhall.buying.procurement.procedure.ProcedureKind;
import org.guildhall.buying.procurement.procedure.ProcurementStatus;
import org.guildhall.buying.procurement.terms.Category;
import org.guildhall.buying.procurement.terms.CriterionKind;
import org.guildhall.buying.procurement.terms.EstimatedValue;
import org.guildhall.buying.procurement.terms.PriceFormula;
import org.guildhall.buying.procurement.terms.TieBreak;
import org.guildhall.buying.procurement.terms.Timetable;
import org.guildhall.kit.base.money.NetAmount;
import org.jspecify.annotations.Nullable;

/**
 * A procurement; what only its buyers may see is absent for others.
 *
 * @param next what may be done next and by whom; others than buyers see what concerns them
 */
public record ProcurementView(
    UUID id,
    long version,
    UUID consortiumId,
    UUID challengeId,
    UUID leadId,
    @Nullable String ocid,
    ProcedureKind procedure,
    Category category,
    ProcurementStatus status,
    String title,
    String description,
    List<BuyerView> buyers,
    List<LotView> lots,
    @Nullable PriceFormula priceFormula,
    TieBreak tieBreak,
    Timetable timetable,
    @Nullable EstimatedValue value,
    boolean conflictsAssessed,
    @Nullable String conflictsStatement,
    @Nullable Boolean lotsPossible,
    @Nullable String reasonsNotLotting,
    @Nullable String reasonsNoEngagement,
    @Nullable String participationConditions,
    @Nullable String paymentTerms,
    @Nullable String risks,
    List<DocumentView> documents,
    List<RuleView> rules,
    @Nullable Instant submittedAt,
    @Nullable String returnReason,
    @Nullable Instant publishedAt,
    @Nullable LocalDate standstillEndsOn,
    @Nullable String terminationReason,
    List<NextAct> next) {

  /** A buyer named in the notice. */
  public record BuyerView(UUID organisationId, String name, boolean lead) {}

  /** A lot with what it buys and how it is scored. */
  public record LotView(
      UUID id,
      int number,
      String title,
      String description,
      String cpv,
      @Nullable BigDecimal reserve,
      @Nullable BigDecimal priceReference,
      @Nullable BigDecimal priceFloor,
      @Nullable NetAmount estimatedNet,
      List<ItemView> items,
      List<CriterionView> criteria,
      List<QuantityView> quantities) {}

  /** An item to be priced per unit. */
  public record ItemView(
      UUID id, String item, String description, String cpv, BigDecimal quantity, String unit) {}

  /** An award criterion. */
  public record CriterionView(
      UUID id,
      String name,
      CriterionKind kind,
      BigDecimal weight,
      @Nullable String question,
      @Nullable Integer minimumScore,
      int maxScore) {}

  /** What one buyer takes of an item. */
  public record QuantityView(
      UUID organisationId, UUID lotItemId, BigDecimal quantity, BigDecimal optionQuantity) {}

  /** A rule of law that was assessed for the notice. */
  public record RuleView(
      String ruleId,
      int ruleVersion,
      String source,
      String outcome,
      String explanation,
      Instant assessedAt) {}
}
