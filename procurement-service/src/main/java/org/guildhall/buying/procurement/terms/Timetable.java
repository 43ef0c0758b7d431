package org.guildhall.buying.procurement.terms;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The planned dates; civil dates are London's.
 *
 * @param publishOn day the tender notice is planned for
 * @param questionsUntil moment until which suppliers may ask
 * @param tendersUntil the deadline: tenders are accepted strictly before it
 * @param awardPlanned day the award decision is planned for
 * @param contractMaxEnd last day including every extension
 */
@Embeddable
public record Timetable(
    @Column(name = "publish_on") @Nullable LocalDate publishOn,
    @Column(name = "questions_until") @Nullable Instant questionsUntil,
    @Column(name = "tenders_until") @Nullable Instant tendersUntil,
    @Column(name = "award_planned") @Nullable LocalDate awardPlanned,
    @Column(name = "contract_start") @Nullable LocalDate contractStart,
    @Column(name = "contract_end") @Nullable LocalDate contractEnd,
    @Column(name = "contract_max_end") @Nullable LocalDate contractMaxEnd) {

  public static final Timetable EMPTY = new Timetable(null, null, null, null, null, null, null);

  /** Tells each pair of dates that contradict: the field that is wrong, and a whole sentence. */
  public void check(BiConsumer<String, String> fault) {
    DatesInOrder.check(this, fault);
  }
}
