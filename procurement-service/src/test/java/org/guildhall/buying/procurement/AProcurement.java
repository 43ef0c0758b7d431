package org.guildhall.buying.procurement;

import static org.guildhall.buying.procurement.procedure.ProcurementStatus.PLANNED;
import static org.guildhall.buying.procurement.procedure.ProcurementStatus.PUBLISHED;
import static org.guildhall.buying.procurement.procedure.ProcurementStatus.SEALED;
import static org.guildhall.buying.procurement.procedure.ProcurementStatus.TERMINATED;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.procurement.closing.Closing;
import org.guildhall.buying.procurement.procedure.ProcurementStatus;
import org.guildhall.buying.procurement.terms.Category;
import org.guildhall.buying.procurement.terms.EstimatedValue;
import org.guildhall.buying.procurement.terms.PriceFormula;
import org.guildhall.buying.procurement.terms.PriceFormulaKind;
import org.guildhall.buying.procurement.terms.ProcurementPlan;
import org.guildhall.buying.procurement.terms.TieBreak;
import org.guildhall.buying.procurement.terms.Timetable;
import org.guildhall.kit.base.money.GrossAmount;
import org.guildhall.kit.base.money.NetAmount;

/** A valid procurement of two councils and one lot, in any status, without a database. */
public final class AProcurement {
  public static final Instant PUBLICATION = Instant.parse("2026-11-23T09:00:00Z");
  public static final Instant DEADLINE = Instant.parse("2026-12-23T12:00:00Z");
  public static final LocalDate STANDSTILL_END = LocalDate.of(2027, 1, 20);
  public static final Instant AFTER_STANDSTILL = Instant.parse("2027-01-21T00:00:00Z");
  public static final Closing CLOSING = new Closing(STANDSTILL_END, null);
  public static final UUID LEAD = UUID.randomUUID();

  private AProcurement() {}

  static Instant momentOf(ProcurementStatus status) {
    return switch (status) {
      case PLANNED, PUBLISHED, TENDERING -> PUBLICATION;
      case SEALED, OPENED, ASSESSING, AWARD_PROPOSED, STANDSTILL -> DEADLINE;
      case AWARDED, CONTRACTED, TERMINATED -> AFTER_STANDSTILL;
    };
  }

  /** Walked there through the same acts as in life. */
  public static Procurement in(ProcurementStatus status) {
    var p =
        new Procurement(UUID.randomUUID(), UUID.randomUUID(), LEAD, "author", plan(), PUBLICATION);
    if (status == PLANNED) {
      return p;
    }
    if (status == TERMINATED) {
      p.terminated(PUBLICATION);
      return p;
    }
    p.participates(LEAD, "Northbridge City Council");
    p.participates(UUID.randomUUID(), "Eastmere Borough Council");
    p.approved("approver", "ocds-guildhall-000001", value(), PUBLICATION);
    if (status == PUBLISHED) {
      return p;
    }
    p.noticeConfirmed(PUBLICATION);
    var steps =
        List.<Runnable>of(
            () -> p.tendersOpened(DEADLINE),
            () -> p.assessing(DEADLINE),
            () -> p.awardProposed(DEADLINE),
            () -> p.standstillBegan(STANDSTILL_END, DEADLINE),
            () -> p.awarded(CLOSING, AFTER_STANDSTILL),
            () -> p.contracted(CLOSING, AFTER_STANDSTILL));
    int needed = status.ordinal() - SEALED.ordinal();
    steps.stream().limit(Math.max(0, needed)).forEach(Runnable::run);
    return p;
  }

  static EstimatedValue value() {
    return new EstimatedValue(NetAmount.of("324000.00"), GrossAmount.of("388800.00"), true);
  }

  static ProcurementPlan plan() {
    var item =
        new ProcurementPlan.ItemPlan(
            null, "Licences", "Licences", "48000000", BigDecimal.valueOf(600), "licence");
    var lot =
        new ProcurementPlan.LotPlan(
            null, "Licences", "Licences", "48000000", null, null, null, List.of(item), List.of());
    return new ProcurementPlan(
        "Case management for councils",
        "Licences and training.",
        Category.SERVICES,
        List.of(lot),
        new PriceFormula(PriceFormulaKind.LOWEST_RATIO, 2, null, null),
        TieBreak.HIGHER_QUALITY,
        new Timetable(
            LocalDate.of(2026, 11, 23),
            Instant.parse("2026-12-13T12:00:00Z"),
            DEADLINE,
            LocalDate.of(2027, 1, 8),
            LocalDate.of(2027, 4, 1),
            LocalDate.of(2030, 3, 31),
            LocalDate.of(2031, 3, 31)),
        true,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
