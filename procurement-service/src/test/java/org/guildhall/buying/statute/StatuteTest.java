package org.guildhall.buying.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.guildhall.buying.statute.duty.CriteriaPublished;
import org.guildhall.buying.statute.duty.EngagementStated;
import org.guildhall.buying.statute.duty.LotsConsidered;
import org.guildhall.buying.statute.duty.SummariesBeforeAwardNotice;
import org.guildhall.buying.statute.period.OpenTimetable;
import org.guildhall.buying.statute.period.Periods;
import org.guildhall.buying.statute.period.Standstill;
import org.guildhall.buying.statute.period.TenderingPeriod;
import org.guildhall.buying.statute.period.TenderingPeriod.Circumstances;
import org.guildhall.buying.statute.period.WorkingDays;
import org.guildhall.buying.statute.value.ContractKind;
import org.guildhall.buying.statute.value.Kpis;
import org.guildhall.buying.statute.value.Regime;
import org.guildhall.buying.statute.value.ThresholdRule;
import org.guildhall.buying.statute.value.Vat;
import org.guildhall.kit.testing.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatuteTest {
  private static final LocalDate NOVEMBER_2 = LocalDate.of(2026, 11, 2);

  @ParameterizedTest
  @CsvSource({
    "2026-12-01, 30, 2026-12-30",
    "2026-12-01, 1, 2026-12-01",
    "2027-02-01, 28, 2027-02-28",
    "2028-02-01, 29, 2028-02-29",
  })
  void shouldCountTheFirstDayOfAPeriodBeginningWithADay(LocalDate day, int days, LocalDate last) {
    assertThat(Periods.lastDayBeginningWith(day, days)).isEqualTo(last);
  }

  @Test
  void shouldStartATenderingPeriodTheDayAfterTheNotice() {
    var earliest = new TenderingPeriod().earliestDeadline(NOVEMBER_2, Circumstances.USUAL);

    assertThat(earliest.value()).isEqualTo("2026-11-27");
    assertThat(earliest.source()).isEqualTo("PA2023 s.54");
  }

  @ParameterizedTest(name = "{0} is no working day: {1}")
  @CsvSource({
    "2026-11-30, St Andrew's Day",
    "2026-01-02, 2 January in Scotland",
    "2026-08-03, first Monday in August in Scotland",
    "2026-08-31, last Monday in August in England",
    "2026-03-17, St Patrick's Day",
    "2026-07-13, Battle of the Boyne moved to Monday",
    "2026-12-28, Boxing Day moved to Monday",
    "2022-09-19, proclaimed for the state funeral",
    "2026-11-28, a Saturday",
    "2026-11-29, a Sunday",
  })
  void shouldCountABankHolidayInAnyPartOfTheKingdom(LocalDate day, String why) {
    assertThat(WorkingDays.isWorkingDay(day)).as(why).isFalse();
  }

  @Test
  void shouldAgreeWithThePublishedBankHolidaysOfAllParts() throws IOException {
    var published =
        new ObjectMapper().readTree(SharedData.path("reference/bank-holidays.json").toFile());
    var days = new TreeSet<LocalDate>();
    published.forEach(part ->
        part.path("events")
            .forEach((JsonNode e) -> days.add(LocalDate.parse(e.path("date").asText()))));

    var ours = new TreeSet<LocalDate>();
    for (var day = LocalDate.of(2019, 1, 1); day.getYear() < 2029; day = day.plusDays(1)) {
      if (WorkingDays.isBankHoliday(day)
          && day.getDayOfWeek() != DayOfWeek.SATURDAY
          && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
        ours.add(day);
      }
    }

    // Proclaimed for Scotland after that list was made.
    days.add(LocalDate.of(2026, 6, 15));
    assertThat(ours).containsExactlyElementsOf(days.tailSet(LocalDate.of(2019, 1, 1)));
  }

  @ParameterizedTest
  @CsvSource({
    // Over St Andrew's Day.
    "2026-11-23, 2026-12-03, 2026-12-04",
    // Published on a Saturday: Monday counts first.
    "2026-11-07, 2026-11-18, 2026-11-19",
    // Over Christmas and the Scottish 4 January 2027 (2 January moved).
    "2026-12-21, 2027-01-05, 2027-01-06",
  })
  void shouldEndStandstillAfterEightWorkingDays(LocalDate notice, LocalDate end, LocalDate sign) {
    var standstill = new Standstill();

    assertThat(standstill.end(notice, null).value()).isEqualTo(end);
    assertThat(standstill.earliestSignature(notice, null).value()).isEqualTo(sign);
    assertThat(standstill.assess(new Standstill.Facts(notice, null, end)))
        .isInstanceOf(Outcome.Breached.class);
    assertThat(standstill.assess(new Standstill.Facts(notice, null, sign)))
        .isInstanceOf(Outcome.Met.class);
  }

  @Test
  void shouldHonourALongerStandstillButNotAShorterOne() {
    var notice = LocalDate.of(2026, 11, 23);
    var standstill = new Standstill();

    assertThat(standstill.end(notice, LocalDate.of(2026, 12, 10)).value()).isEqualTo("2026-12-10");
    assertThat(standstill.end(notice, LocalDate.of(2026, 11, 25)).value()).isEqualTo("2026-12-03");
  }

  @Test
  void shouldNotAllowASignatureWithoutAnAwardNotice() {
    assertThat(new Standstill().assess(new Standstill.Facts(null, null, NOVEMBER_2)))
        .isInstanceOf(Outcome.Breached.class);
  }

  @ParameterizedTest(
      name = "electronic {0}, documents {1}, light touch {2}, UK3 {3}, urgent {4}: {5} days")
  @CsvSource({
    "true, true, false, false, false, 25",
    "true, false, false, false, false, 30",
    "false, true, false, false, false, 30",
    "false, false, false, false, false, 35",
    "false, false, false, true, false, 10",
    "true, true, false, false, true, 10",
    "true, true, true, true, true, 0",
    "false, false, true, false, false, 0",
  })
  void shouldTakeTheShortestApplicableTenderingPeriod(
      boolean electronic,
      boolean documents,
      boolean light,
      boolean planned,
      boolean urgent,
      int days) {
    var how = new Circumstances(electronic, documents, light, planned, urgent);

    assertThat(new TenderingPeriod().earliestDeadline(NOVEMBER_2, how).value())
        .isEqualTo(NOVEMBER_2.plusDays(days));
  }

  @ParameterizedTest
  @CsvSource({"2026-11-26, BREACHED", "2026-11-27, MET", "2026-12-24, MET"})
  void shouldRefuseADeadlineThatComesTooSoon(LocalDate deadline, String outcome) {
    var facts = new TenderingPeriod.Facts(NOVEMBER_2, deadline, Circumstances.USUAL);

    assertThat(new TenderingPeriod().assess(facts).code()).isEqualTo(outcome);
  }

  @Test
  void shouldNotAssessARuleThatIsNotInForce() {
    var facts = new TenderingPeriod.Facts(NOVEMBER_2, NOVEMBER_2, Circumstances.USUAL);

    assertThat(new TenderingPeriod().assessOn(LocalDate.of(2024, 1, 1), facts).outcome())
        .isInstanceOf(Outcome.NotAssessed.class);
    assertThat(new TenderingPeriod().assessOn(NOVEMBER_2, facts).breached()).isTrue();
  }

  @ParameterizedTest(name = "£{1} gross of {0} is {2}")
  @CsvSource({
    "GOODS_OR_SERVICES, 207720, PUBLIC_CONTRACT",
    "GOODS_OR_SERVICES, 207719.99, NOTIFIABLE_BELOW_THRESHOLD",
    "GOODS_OR_SERVICES, 30000, NOTIFIABLE_BELOW_THRESHOLD",
    "GOODS_OR_SERVICES, 29999.99, BELOW_THRESHOLD",
    "WORKS, 5193000, PUBLIC_CONTRACT",
    "WORKS, 5192999, NOTIFIABLE_BELOW_THRESHOLD",
    "LIGHT_TOUCH, 663540, PUBLIC_CONTRACT",
    "LIGHT_TOUCH, 663539, NOTIFIABLE_BELOW_THRESHOLD",
    "CONCESSION, 5193000, PUBLIC_CONTRACT",
    "LIGHT_TOUCH_CONCESSION, 5372608, NOTIFIABLE_BELOW_THRESHOLD",
  })
  void shouldFindTheRegimeByTheGrossEstimate(ContractKind kind, BigDecimal gross, Regime regime) {
    var verdict = new ThresholdRule().verdict(new ThresholdRule.Facts(gross, kind, NOVEMBER_2));

    assertThat(verdict.value()).isEqualTo(regime);
    assertThat(verdict.source()).startsWith("PA2023 s.");
    assertThat(verdict.explanation()).isNotBlank();
  }

  @Test
  void shouldTreatAValueThatCannotBeEstimatedAsAboveTheThreshold() {
    var facts = new ThresholdRule.Facts(null, ContractKind.GOODS_OR_SERVICES, NOVEMBER_2);

    assertThat(new ThresholdRule().verdict(facts).value()).isEqualTo(Regime.PUBLIC_CONTRACT);
    assertThat(new ThresholdRule().verdict(facts).source()).isEqualTo("PA2023 Sch.3 para.5");
  }

  @Test
  void shouldNotPretendToKnowAThresholdOfAnotherYear() {
    var facts =
        new ThresholdRule.Facts(
            BigDecimal.TEN, ContractKind.GOODS_OR_SERVICES, LocalDate.of(2028, 1, 1));

    assertThat(new ThresholdRule().verdict(facts).value()).isEqualTo(Regime.UNKNOWN);
    assertThat(new ThresholdRule().assess(facts)).isInstanceOf(Outcome.NotAssessed.class);
  }

  @ParameterizedTest
  @CsvSource({"5000000, 0, NOT_ASSESSED", "5000000.01, 2, BREACHED", "5000000.01, 3, MET"})
  void shouldWantThreeIndicatorsForMoreThanFiveMillion(BigDecimal gross, int kpis, String outcome) {
    assertThat(new Kpis().assess(new Kpis.Facts(gross, kpis)).code()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "1, , false, BREACHED",
    "1, true, false, BREACHED",
    "1, true, true, MET",
    "1, , true, MET",
    // No reasons are owed where lots are not possible.
    "1, false, false, MET",
    "2, , false, MET",
  })
  void shouldWantReasonsOnlyWhereLotsArePossible(
      int lots, Boolean possible, boolean reasons, String outcome) {
    assertThat(
            new LotsConsidered().assess(new LotsConsidered.Facts(lots, possible, reasons)).code())
        .isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    ", false, NOT_ASSESSED",
    "false, false, NOT_ASSESSED",
    "true, false, BREACHED",
    "true, true, MET",
  })
  void shouldWantReasonsWhenSuppliersWereEngagedWithoutANotice(
      Boolean engaged, boolean reasons, String outcome) {
    assertThat(new EngagementStated().assess(new EngagementStated.Facts(engaged, reasons)).code())
        .isEqualTo(outcome);
  }

  @ParameterizedTest(name = "£{2} gross of {1} on {0} is {3}")
  @CsvSource({
    "2025-12-31, GOODS_OR_SERVICES, 214903.99, NOTIFIABLE_BELOW_THRESHOLD",
    "2025-12-31, GOODS_OR_SERVICES, 214904, PUBLIC_CONTRACT",
    "2026-01-01, GOODS_OR_SERVICES, 207720, PUBLIC_CONTRACT",
    "2025-12-31, WORKS, 5193000, NOTIFIABLE_BELOW_THRESHOLD",
    "2027-12-31, WORKS, 5193000, PUBLIC_CONTRACT",
    "2028-01-01, WORKS, 5193000, UNKNOWN",
    "2023-12-31, WORKS, 5193000, UNKNOWN",
  })
  void shouldTakeTheThresholdOfTheDayTheProcurementBegins(
      LocalDate day, ContractKind kind, BigDecimal gross, Regime regime) {
    var verdict = new ThresholdRule().verdict(new ThresholdRule.Facts(gross, kind, day));

    assertThat(verdict.value()).isEqualTo(regime);
  }

  @ParameterizedTest
  @CsvSource({
    "PUBLIC_CONTRACT, true",
    "UNKNOWN, true",
    "NOTIFIABLE_BELOW_THRESHOLD, false",
    "BELOW_THRESHOLD, false",
  })
  void shouldKeepTheWholeActWhereNoThresholdIsKnown(Regime regime, boolean whole) {
    assertThat(regime.isByTheWholeAct()).isEqualTo(whole);
  }

  @ParameterizedTest
  @ValueSource(strings = {"60,40", "100", "33.333,33.333,33.334"})
  void shouldAcceptWeightsThatSumToAHundred(String weights) {
    assertThat(new CriteriaPublished().assess(List.of(weights(weights))).code()).isEqualTo("MET");
  }

  @ParameterizedTest
  @ValueSource(strings = {"60,39.999", "", "100,0.001"})
  void shouldRefuseWeightsThatDoNotSumToAHundred(String weights) {
    assertThat(new CriteriaPublished().assess(List.of(weights("50,50"), weights(weights))).code())
        .isEqualTo("BREACHED");
  }

  @Test
  void shouldRefuseAnAwardNoticeWhileASummaryIsMissing() {
    var rule = new SummariesBeforeAwardNotice();

    assertThat(rule.assess(new SummariesBeforeAwardNotice.Facts(6, 5)).code())
        .isEqualTo("BREACHED");
    assertThat(rule.assess(new SummariesBeforeAwardNotice.Facts(6, 6)).code()).isEqualTo("MET");
  }

  @Test
  void shouldGiveTheEarliestLawfulTimetableWithSources() {
    var dates =
        OpenTimetable.earliest(
            new OpenTimetable.Assumptions(
                LocalDate.of(2026, 10, 1), NOVEMBER_2, 5, Circumstances.USUAL));

    assertThat(dates.tenderNotice().value()).isEqualTo("2026-11-02");
    assertThat(dates.questionsUntil().value()).isEqualTo("2026-11-20");
    assertThat(dates.tendersUntil().value()).isEqualTo("2026-11-27");
    // Five working days from 28 November, over St Andrew's Day.
    assertThat(dates.assessed().value()).isEqualTo("2026-12-07");
    assertThat(dates.awardNotice().value()).isEqualTo("2026-12-07");
    assertThat(dates.standstillEnds().value()).isEqualTo("2026-12-16");
    assertThat(dates.earliestSignature().value()).isEqualTo("2026-12-17");
    assertThat(dates.contractDetailsNotice().value()).isEqualTo("2027-01-15");
    assertThat(
            List.of(
                dates.tenderNotice(),
                dates.tendersUntil(),
                dates.standstillEnds(),
                dates.contractDetailsNotice()))
        .allSatisfy(figure -> assertThat(figure.source()).isNotBlank())
        .allSatisfy(figure -> assertThat(figure.ruleId()).isNotBlank());
  }

  @Test
  void shouldKeepEveryTimetableInOrderAndOnItsRules() {
    var random = new Random(20261122);
    for (int run = 0; run < 2_000; run++) {
      var today = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(900));
      var decided = today.plusDays(random.nextInt(60) - 30L);
      var how =
          new Circumstances(
              random.nextBoolean(),
              random.nextBoolean(),
              random.nextInt(10) == 0,
              random.nextInt(5) == 0,
              random.nextInt(5) == 0);
      var dates =
          OpenTimetable.earliest(
              new OpenTimetable.Assumptions(today, decided, random.nextInt(30), how));

      var inOrder =
          List.of(
              dates.tenderNotice().value(),
              dates.questionsUntil().value(),
              dates.tendersUntil().value(),
              dates.assessed().value(),
              dates.awardNotice().value(),
              dates.standstillEnds().value(),
              dates.earliestSignature().value(),
              dates.contractDetailsNotice().value());
      assertThat(inOrder).isSorted();
      assertThat(inOrder.getFirst()).isAfterOrEqualTo(today).isAfterOrEqualTo(decided);
      assertThat(WorkingDays.isWorkingDay(dates.standstillEnds().value())).isTrue();
      assertThat(workingDaysFrom(dates.awardNotice().value(), dates.standstillEnds().value()))
          .isEqualTo(8);
    }
  }

  @Test
  void shouldRefuseAPeriodWithoutDays() {
    assertThatThrownBy(() -> WorkingDays.lastDayBeginningWith(NOVEMBER_2, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"100.00, 120.00", "0.01, 0.01", "33.333, 40.00", "1234567.89, 1481481.47"})
  void shouldAddValueAddedTaxToThePenny(BigDecimal net, BigDecimal gross) {
    assertThat(Vat.gross(net)).isEqualTo(gross);
  }

  private static long workingDaysFrom(LocalDate first, LocalDate last) {
    return first.datesUntil(last.plusDays(1)).filter(WorkingDays::isWorkingDay).count();
  }

  private static List<BigDecimal> weights(String text) {
    return text.isEmpty()
        ? List.of()
        : List.of(text.split(",")).stream().map(BigDecimal::new).toList();
  }
}
