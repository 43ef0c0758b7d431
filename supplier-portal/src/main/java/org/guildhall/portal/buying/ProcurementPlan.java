package org.guildhall.portal.buying;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The whole plan of a procurement, as it is saved. Lots, items and criteria keep their ids. */
public record ProcurementPlan(
    @Nullable String title,
    @Nullable String description,
    @Nullable String category,
    List<Lot> lots,
    Procurement.@Nullable PriceFormula priceFormula,
    @Nullable String tieBreak,
    Procurement.@Nullable Timetable timetable,
    boolean conflictsAssessed,
    @Nullable String conflictsStatement,
    @Nullable String reasonsNotLotting,
    @Nullable String reasonsNoEngagement,
    @Nullable String participationConditions,
    @Nullable String paymentTerms,
    @Nullable String risks) {

  /** One lot. */
  public record Lot(
      @Nullable UUID id,
      @Nullable String title,
      @Nullable String description,
      @Nullable String cpv,
      @Nullable BigDecimal reserve,
      @Nullable BigDecimal priceReference,
      @Nullable BigDecimal priceFloor,
      List<Item> items,
      List<Criterion> criteria) {

    public static Lot of(Procurement.Lot lot) {
      return new Lot(
          lot.id(),
          lot.title(),
          lot.description(),
          lot.cpv(),
          lot.reserve(),
          lot.priceReference(),
          lot.priceFloor(),
          lot.items().stream().map(Item::of).toList(),
          lot.criteria().stream().map(Criterion::of).toList());
    }
  }

  /** One item of a lot. */
  public record Item(
      @Nullable UUID id,
      @Nullable String item,
      @Nullable String description,
      @Nullable String cpv,
      @Nullable BigDecimal quantity,
      @Nullable String unit) {
    static Item of(Procurement.Item i) {
      return new Item(i.id(), i.item(), i.description(), i.cpv(), i.quantity(), i.unit());
    }
  }

  /** One award criterion. */
  public record Criterion(
      @Nullable UUID id,
      @Nullable String name,
      @Nullable String kind,
      @Nullable BigDecimal weight,
      @Nullable String question,
      @Nullable Integer minimumScore,
      @Nullable Integer maxScore) {
    static Criterion of(Procurement.Criterion c) {
      return new Criterion(
          c.id(), c.name(), c.kind(), c.weight(), c.question(), c.minimumScore(), c.maxScore());
    }
  }

  /** The plan as it stands. */
  public static ProcurementPlan of(Procurement p) {
    return new ProcurementPlan(
        p.title(),
        p.description(),
        p.category(),
        p.lots().stream().map(Lot::of).toList(),
        p.priceFormula(),
        p.tieBreak(),
        p.timetable(),
        p.conflictsAssessed(),
        p.conflictsStatement(),
        p.reasonsNotLotting(),
        p.reasonsNoEngagement(),
        p.participationConditions(),
        p.paymentTerms(),
        p.risks());
  }

  /** The same plan with other lots. */
  public ProcurementPlan withLots(List<Lot> others) {
    return new ProcurementPlan(
        title,
        description,
        category,
        others,
        priceFormula,
        tieBreak,
        timetable,
        conflictsAssessed,
        conflictsStatement,
        reasonsNotLotting,
        reasonsNoEngagement,
        participationConditions,
        paymentTerms,
        risks);
  }
}
