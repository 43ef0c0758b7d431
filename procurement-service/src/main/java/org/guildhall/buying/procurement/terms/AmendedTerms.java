package org.guildhall.buying.procurement.terms;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an amendment changes of a published procurement; what is left out stays as it was.
 *
 * @param questionsUntil later end of questions
 * @param tendersUntil later deadline for tenders
 * @param awardPlanned later day of the award, which a later deadline may need
 * @param contractStart later first day of the contract, which a later award may need, as may its
 *     later ends
 */
public record AmendedTerms(
    @Nullable Instant questionsUntil,
    @Nullable Instant tendersUntil,
    @Nullable LocalDate awardPlanned,
    @Nullable LocalDate contractStart,
    @Nullable LocalDate contractEnd,
    @Nullable LocalDate contractMaxEnd,
    @Size(min = 1, max = 20_000) @Nullable String description,
    @Size(max = 10_000) @Nullable String participationConditions,
    @Size(max = 10_000) @Nullable String paymentTerms,
    @Size(max = 10_000) @Nullable String risks,
    @Size(max = 200) @Nullable List<@Valid AmendedCriterion> criteria) {

  /** Nothing changes. */
  public static final AmendedTerms NONE =
      new AmendedTerms(null, null, null, null, null, null, null, null, null, null, null);

  /** What changes of one award criterion. */
  public record AmendedCriterion(
      @NotNull UUID criterionId,
      @DecimalMin(value = "0", inclusive = false)
          @DecimalMax("100")
          @Digits(integer = 3, fraction = 3)
          @Nullable BigDecimal weight,
      @Size(min = 1, max = 10_000) @Nullable String question,
      @Min(0) @Nullable Integer minimumScore) {}

  /** The criteria that change. */
  public List<AmendedCriterion> criteriaOrNone() {
    return criteria == null ? List.of() : criteria;
  }

  /**
   * Whether suppliers tendered for something else before: anything changes but a later date of the
   * procedure. The days of the contract are part of what they priced.
   */
  public boolean substantial() {
    return contractStart != null
        || contractEnd != null
        || contractMaxEnd != null
        || description != null
        || participationConditions != null
        || paymentTerms != null
        || risks != null
        || !criteriaOrNone().isEmpty();
  }

  /** Whether any date changes. */
  public boolean changesDates() {
    return Stream.of(
            questionsUntil, tendersUntil, awardPlanned, contractStart, contractEnd, contractMaxEnd)
        .anyMatch(Objects::nonNull);
  }

  /** Whether it changes nothing at all. */
  public boolean changesNothing() {
    return !changesDates() && !substantial();
  }

  /** The weight a criterion has after the amendment. */
  public BigDecimal weightOf(StatedCriterion criterion) {
    return of(criterion).map(AmendedCriterion::weight).orElse(criterion.weight());
  }

  /** What suppliers answer to it after the amendment. */
  public Optional<String> questionOf(StatedCriterion criterion) {
    return of(criterion).map(AmendedCriterion::question).or(criterion::question);
  }

  /** Its published minimum after the amendment. */
  public Optional<Integer> minimumScoreOf(StatedCriterion criterion) {
    return of(criterion).map(AmendedCriterion::minimumScore).or(criterion::minimumScore);
  }

  public String description(String before) {
    return description == null ? before : description;
  }

  public Timetable timetable(Timetable before) {
    return new Timetable(
        before.publishOn(),
        questionsUntil == null ? before.questionsUntil() : questionsUntil,
        tendersUntil == null ? before.tendersUntil() : tendersUntil,
        awardPlanned == null ? before.awardPlanned() : awardPlanned,
        contractStart == null ? before.contractStart() : contractStart,
        contractEnd == null ? before.contractEnd() : contractEnd,
        contractMaxEnd == null ? before.contractMaxEnd() : contractMaxEnd);
  }

  public Terms terms(Terms before) {
    return new Terms(
        before.conflictsAssessed(),
        before.conflictsStatement(),
        before.lotsPossible(),
        before.reasonsNotLotting(),
        before.reasonsNoEngagement(),
        participationConditions == null
            ? before.participationConditions()
            : participationConditions,
        paymentTerms == null ? before.paymentTerms() : paymentTerms,
        risks == null ? before.risks() : risks);
  }

  private Optional<AmendedCriterion> of(StatedCriterion criterion) {
    return criteriaOrNone().stream()
        .filter(amended -> amended.criterionId().equals(criterion.id()))
        .findFirst();
  }
}
