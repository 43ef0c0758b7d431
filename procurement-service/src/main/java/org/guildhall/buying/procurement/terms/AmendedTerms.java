package org.guildhall.buying.procurement.terms;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an amendment changes of a published procurement; what is left out stays as it was.
 *
 * @param questionsUntil later end of questions
 * @param tendersUntil later deadline for tenders
 */
public record AmendedTerms(
    @Nullable Instant questionsUntil,
    @Nullable Instant tendersUntil,
    @Size(min = 1, max = 20_000) @Nullable String description,
    @Size(max = 10_000) @Nullable String participationConditions,
    @Size(max = 10_000) @Nullable String paymentTerms,
    @Size(max = 10_000) @Nullable String risks,
    @Size(max = 200) @Nullable List<@Valid AmendedCriterion> criteria) {

  /** Nothing changes. */
  public static final AmendedTerms NONE =
      new AmendedTerms(null, null, null, null, null, null, null);

  /** What changes of one award criterion. */
  public record AmendedCriterion(
      @NotNull UUID criterionId,
      @DecimalMin(value = "0", inclusive = false) @DecimalMax("100") @Nullable BigDecimal weight,
      @Size(min = 1, max = 10_000) @Nullable String question,
      @Min(0) @Nullable Integer minimumScore) {}

  /** The criteria that change. */
  public List<AmendedCriterion> criteriaOrNone() {
    return criteria == null ? List.of() : criteria;
  }

  /** Whether suppliers tendered for something else before: anything but a later date changes. */
  public boolean substantial() {
    return description != null
        || participationConditions != null
        || paymentTerms != null
        || risks != null
        || !criteriaOrNone().isEmpty();
  }

  /** Whether it changes nothing at all. */
  public boolean changesNothing() {
    return questionsUntil == null && tendersUntil == null && !substantial();
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
        before.awardPlanned(),
        before.contractStart(),
        before.contractEnd(),
        before.contractMaxEnd());
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
