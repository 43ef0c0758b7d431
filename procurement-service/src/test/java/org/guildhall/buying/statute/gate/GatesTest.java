package org.guildhall.buying.statute.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.buying.statute.duty.EngagementStated;
import org.guildhall.buying.statute.duty.LotsConsidered;
import org.guildhall.buying.statute.duty.SummariesBeforeAwardNotice;
import org.guildhall.buying.statute.duty.TimeReconsidered;
import org.guildhall.buying.statute.period.ContractDetailsNotice;
import org.guildhall.buying.statute.period.Standstill;
import org.guildhall.buying.statute.period.StandstillStated;
import org.guildhall.buying.statute.period.TenderingPeriod;
import org.guildhall.buying.statute.value.ContractKind;
import org.guildhall.buying.statute.value.Kpis;
import org.guildhall.buying.statute.value.ThresholdRule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** For each step: what the Act allows, each breach with its field, and what it does not assess. */
class GatesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
  private static final ThresholdRule.Facts MILLION = value("1000000");
  private static final ThresholdRule.Facts TEN = value("10");
  private static final List<List<BigDecimal>> WHOLE = List.of(List.of(new BigDecimal("100")));
  private static final List<List<BigDecimal>> SHORT = List.of(List.of(new BigDecimal("99")));
  private static final EngagementStated.Facts NOBODY = new EngagementStated.Facts(false, false);
  private static final EngagementStated.Facts SILENT = new EngagementStated.Facts(true, false);
  private static final EngagementStated.Facts REASONED = new EngagementStated.Facts(true, true);
  private static final EngagementStated.Facts UNKNOWN = new EngagementStated.Facts(null, false);
  private static final LotsConsidered.Facts TWO_LOTS = new LotsConsidered.Facts(2, null, false);
  private static final LotsConsidered.Facts ONE_LOT = new LotsConsidered.Facts(1, null, false);
  private static final LotsConsidered.Facts NOT_DIVIDED = new LotsConsidered.Facts(1, true, false);
  private static final LotsConsidered.Facts INDIVISIBLE = new LotsConsidered.Facts(1, false, false);
  private static final Kpis.Facts SMALL = new Kpis.Facts(new BigDecimal("5000000.00"), 0);
  private static final Kpis.Facts LARGE = new Kpis.Facts(new BigDecimal("5000000.01"), 2);
  private static final Kpis.Facts LARGE_WITH = new Kpis.Facts(new BigDecimal("8280000.00"), 3);

  /**
   * A line of the table.
   *
   * @param outcomes of the rules in the order of the gate: met, breached, not assessed
   * @param fields in breach that keep the step from being taken
   */
  record Line<S>(String what, Gate<S> gate, S facts, String outcomes, List<String> fields) {
    Answer asked() {
      return gate.ask(TODAY, facts);
    }

    @Override
    public String toString() {
      return gate.step() + ": " + what;
    }
  }

  @ParameterizedTest
  @MethodSource({
    "tenderNotices",
    "hastyTenderNotices",
    "incompleteTenderNotices",
    "tenderNoticesWithEverythingWrong",
    "amendments",
    "awardNotices",
    "signatures",
    "contractDetails",
    "terminations"
  })
  void shouldAnswerBeforeTheStep(Line<?> line) {
    var answer = line.asked();

    assertThat(outcomes(answer)).isEqualTo(line.outcomes());
    assertThat(answer.blocking()).extracting(Check::field).isEqualTo(line.fields());
    assertThat(answer.isOpen()).isEqualTo(line.fields().isEmpty());
    assertThat(answer.factsOn()).isEqualTo(TODAY);
    assertThat(answer.blocking())
        .allSatisfy(check ->
            assertThat(check.message()).endsWith("(" + check.assessment().rule().section() + ")"));
  }

  static Stream<Line<?>> tenderNotices() {
    return Stream.of(
        notice("legal", MILLION, 25, TWO_LOTS, WHOLE, true, REASONED, "MMMMMM"),
        notice("below the threshold", TEN, 25, TWO_LOTS, WHOLE, true, NOBODY, "NMMMMN"),
        notice("not estimated", value(null), 25, TWO_LOTS, WHOLE, true, UNKNOWN, "MMMMMN"),
        notice("indivisible", MILLION, 25, INDIVISIBLE, WHOLE, true, NOBODY, "MMMMMN"));
  }

  static Stream<Line<?>> hastyTenderNotices() {
    var deadline = "timetable.tendersUntil";
    var reasons = "reasonsNotLotting";
    return Stream.of(
        notice("too soon", MILLION, 24, TWO_LOTS, WHOLE, true, NOBODY, "MBMMMN", deadline),
        notice("no word of lots", MILLION, 25, ONE_LOT, WHOLE, true, NOBODY, "MMBMMN", reasons),
        notice("undivided", MILLION, 25, NOT_DIVIDED, WHOLE, true, NOBODY, "MMBMMN", reasons));
  }

  static Stream<Line<?>> incompleteTenderNotices() {
    var conflicts = "conflictsAssessed";
    var reasons = "reasonsNoEngagement";
    return Stream.of(
        notice("weights", MILLION, 25, TWO_LOTS, SHORT, true, NOBODY, "MMMBMN", "lots"),
        notice("conflicts", MILLION, 25, TWO_LOTS, WHOLE, false, NOBODY, "MMMMBN", conflicts),
        notice("silence", MILLION, 25, TWO_LOTS, WHOLE, true, SILENT, "MMMMMB", reasons));
  }

  static Stream<Line<?>> tenderNoticesWithEverythingWrong() {
    return Stream.of(
        notice(
            "everything",
            MILLION,
            24,
            ONE_LOT,
            SHORT,
            false,
            SILENT,
            "MBBBBB",
            "timetable.tendersUntil",
            "reasonsNotLotting",
            "lots",
            "conflictsAssessed",
            "reasonsNoEngagement"));
  }

  static Stream<Line<?>> amendments() {
    return Stream.of(
        amendment("later", 30, new TimeReconsidered.Facts(true, true, false), WHOLE, "MMM"),
        amendment("reasoned", 25, new TimeReconsidered.Facts(true, false, true), WHOLE, "MMM"),
        amendment("only dates", 25, new TimeReconsidered.Facts(false, false, false), WHOLE, "MNM"),
        amendment(
            "no time",
            25,
            new TimeReconsidered.Facts(true, false, false),
            WHOLE,
            "MBM",
            "timeReason"),
        amendment(
            "weights",
            30,
            new TimeReconsidered.Facts(true, true, false),
            SHORT,
            "MMB",
            "terms.criteria"),
        amendment(
            "too soon",
            24,
            new TimeReconsidered.Facts(true, true, false),
            WHOLE,
            "BMM",
            "terms.tendersUntil"));
  }

  static Stream<Line<?>> awardNotices() {
    // Eight working days beginning with 2 November end on the 11th.
    return Stream.of(
        award("legal", 6, null, "MM"),
        award("longer", 6, LocalDate.of(2026, 11, 12), "MM"),
        award("as long", 6, LocalDate.of(2026, 11, 11), "MM"),
        award("shorter", 6, LocalDate.of(2026, 11, 10), "MB", "standstillUntil"),
        award("a summary missing", 5, null, "BM", "summaries"));
  }

  static Stream<Line<?>> signatures() {
    // Published on 21 October: standstill ends on the 30th.
    var over = standstill(LocalDate.of(2026, 10, 21), null);
    var stated = standstill(LocalDate.of(2026, 10, 21), TODAY);
    var during = standstill(LocalDate.of(2026, 10, 22), null);
    var none = standstill(null, null);
    return Stream.of(
        signature("legal", false, over, SMALL, "MMN"),
        signature("legal and large", false, over, LARGE_WITH, "MMM"),
        signature("two indicators", false, over, LARGE, "MMB", "kpis"),
        signature("during", false, during, SMALL, "MBN", "standstillEndsOn"),
        signature("stated longer", false, stated, SMALL, "MBN", "standstillEndsOn"),
        signature("no award notice", false, none, SMALL, "MBN", "standstillEndsOn"),
        signature("claim after standstill", true, over, SMALL, "BMN", "claims"),
        signature("everything", true, during, LARGE, "BBB", "claims", "standstillEndsOn", "kpis"));
  }

  /** Nothing keeps this notice back; what is late is late. */
  static Stream<Line<?>> contractDetails() {
    return Stream.of(
        details("on the last day", LocalDate.of(2026, 10, 4), SMALL, true, "MNM"),
        details("a day late", LocalDate.of(2026, 10, 3), SMALL, true, "BNM"),
        details("without indicators", LocalDate.of(2026, 10, 4), LARGE, true, "MBM"),
        details("without conflicts", LocalDate.of(2026, 10, 4), LARGE_WITH, false, "MMB"));
  }

  static Stream<Line<?>> terminations() {
    return Stream.of(
        termination("legal", false, "No money", "MM"),
        termination("nothing said", false, "  ", "MB", "reason"),
        termination("nothing said yet", false, null, "MN"),
        termination("entered into", true, "No money", "BM", "contracts"));
  }

  private static String outcomes(Answer answer) {
    return answer.checks().stream()
        .map(check -> check.assessment().outcome().code().substring(0, 1))
        .collect(Collectors.joining());
  }

  private static ThresholdRule.Facts value(String gross) {
    return new ThresholdRule.Facts(
        gross == null ? null : new BigDecimal(gross), ContractKind.GOODS_OR_SERVICES, TODAY);
  }

  private static TenderingPeriod.Facts period(int days) {
    return new TenderingPeriod.Facts(
        TODAY, TODAY.plusDays(days), TenderingPeriod.Circumstances.USUAL);
  }

  private static Standstill.Facts standstill(LocalDate notice, LocalDate stated) {
    return new Standstill.Facts(notice, stated, TODAY);
  }

  private static Line<?> notice(
      String what,
      ThresholdRule.Facts value,
      int days,
      LotsConsidered.Facts lots,
      List<List<BigDecimal>> weights,
      boolean conflicts,
      EngagementStated.Facts engagement,
      String outcomes,
      String... fields) {
    var facts = new TenderNoticeFacts(value, period(days), lots, weights, conflicts, engagement);
    return new Line<>(what, Gates.BEFORE_TENDER_NOTICE, facts, outcomes, List.of(fields));
  }

  private static Line<?> amendment(
      String what,
      int days,
      TimeReconsidered.Facts time,
      List<List<BigDecimal>> weights,
      String outcomes,
      String... fields) {
    var facts = new AmendmentFacts(period(days), time, weights);
    return new Line<>(what, Gates.BEFORE_AMENDMENT, facts, outcomes, List.of(fields));
  }

  private static Line<?> award(
      String what, int sent, LocalDate stated, String outcomes, String... fields) {
    var facts =
        new AwardNoticeFacts(
            new SummariesBeforeAwardNotice.Facts(6, sent),
            new StandstillStated.Facts(TODAY, stated));
    return new Line<>(what, Gates.BEFORE_AWARD_NOTICE, facts, outcomes, List.of(fields));
  }

  private static Line<?> signature(
      String what,
      boolean claim,
      Standstill.Facts standstill,
      Kpis.Facts kpis,
      String outcomes,
      String... fields) {
    var facts = new SignatureFacts(claim, standstill, kpis);
    return new Line<>(what, Gates.BEFORE_SIGNATURE, facts, outcomes, List.of(fields));
  }

  private static Line<?> details(
      String what, LocalDate entered, Kpis.Facts kpis, boolean conflicts, String outcomes) {
    var facts =
        new ContractDetailsFacts(
            new ContractDetailsNotice.Facts(entered, TODAY, false), kpis, conflicts);
    return new Line<>(what, Gates.BEFORE_CONTRACT_DETAILS_NOTICE, facts, outcomes, List.of());
  }

  private static Line<?> termination(
      String what, boolean entered, @Nullable String statement, String outcomes, String... fields) {
    var facts = new TerminationFacts(entered, statement);
    return new Line<>(what, Gates.BEFORE_TERMINATION, facts, outcomes, List.of(fields));
  }
}
