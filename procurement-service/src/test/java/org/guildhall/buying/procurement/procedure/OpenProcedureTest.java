package org.guildhall.buying.procurement.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.buying.procurement.procedure.ProcurementStatus.*;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OpenProcedureTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final Procedure OPEN = ProcedureKind.OPEN.procedure();

  static Stream<Arguments> everyActInEveryStatus() {
    return Arrays.stream(ProcurementStatus.values())
        .flatMap(status -> Arrays.stream(Act.values()).map(act -> Arguments.of(status, act)));
  }

  @ParameterizedTest
  @MethodSource("everyActInEveryStatus")
  void shouldAllowAnActExactlyWhereTheTableHasIt(ProcurementStatus status, Act act) {
    var stage = new Stage(status, null);
    boolean listed =
        OPEN.transitions().all().stream()
            .anyMatch(step -> step.from() == status && step.act() == act);

    assertThat(OPEN.canBe(act, stage, NOW)).isEqualTo(listed);
    if (listed) {
      assertThat(OPEN.mustBe(act, stage, NOW).act()).isEqualTo(act);
    } else {
      assertThatThrownBy(() -> OPEN.mustBe(act, stage, NOW))
          .isInstanceOfSatisfying(
              ProblemException.class,
              problem -> assertThat(problem.type()).isEqualTo(KitProblem.ILLEGAL_STATE));
    }
  }

  @ParameterizedTest
  @EnumSource(ProcurementStatus.class)
  void shouldReachEveryStatusFromThePlan(ProcurementStatus status) {
    Set<ProcurementStatus> reached = EnumSet.of(PLANNED);
    while (reached.addAll(
        OPEN.transitions().all().stream()
            .filter(step -> reached.contains(step.from()))
            .map(Transition::to)
            .toList())) {
      // Once more, with what was reached.
    }

    assertThat(reached).contains(status);
  }

  @ParameterizedTest
  @EnumSource(Act.class)
  void shouldKnowWhenEveryActIsLegal(Act act) {
    assertThat(OPEN.transitions().statusesFor(act)).isNotEmpty();
  }

  @Test
  void shouldEndOnlyTenderingAndStandstillByTheClock() {
    for (var status : ProcurementStatus.values()) {
      var after = OPEN.at(new Stage(status, NOW), NOW);

      assertThat(after)
          .isEqualTo(
              switch (status) {
                case TENDERING -> SEALED;
                case STANDSTILL -> AWARDED;
                case PLANNED,
                    PUBLISHED,
                    SEALED,
                    OPENED,
                    ASSESSING,
                    AWARD_PROPOSED,
                    AWARDED,
                    CONTRACTED,
                    TERMINATED ->
                    status;
              });
      assertThat(OPEN.at(new Stage(status, NOW.plusMillis(1)), NOW)).isEqualTo(status);
      assertThat(OPEN.at(new Stage(status, null), NOW)).isEqualTo(status);
    }
  }

  @Test
  void shouldTerminateAnythingUntilEveryContractIsSigned() {
    assertThat(OPEN.transitions().statusesFor(Act.END_PLAN)).containsExactly(PLANNED);
    assertThat(OPEN.transitions().statusesFor(Act.TERMINATE))
        .containsExactlyInAnyOrderElementsOf(EnumSet.range(PUBLISHED, AWARDED));
  }

  @Test
  void shouldTellOthersOfEveryPublicStep() {
    var told =
        OPEN.transitions().all().stream()
            .filter(step -> step.fact() != null)
            .map(step -> step.from() + " " + step.act() + " " + step.fact());

    assertThat(told)
        .containsExactly(
            "PUBLISHED CONFIRM_TENDER_NOTICE procurement.published",
            "TENDERING CONFIRM_AMENDMENT procurement.amended",
            "SEALED CONFIRM_AMENDMENT procurement.amended",
            "SEALED APPROVE_QUALITY_OPENING procurement.tenders-opened",
            "OPENED SCORE procurement.assessing",
            "ASSESSING PROPOSE_AWARD procurement.award-proposed",
            "AWARD_PROPOSED RECONSIDER_AWARD procurement.assessing",
            "AWARD_PROPOSED CONFIRM_AWARD_NOTICE procurement.standstill-began",
            "STANDSTILL END_STANDSTILL procurement.awarded",
            "AWARDED SIGN_LAST_CONTRACT procurement.contracted",
            "TERMINATED CONFIRM_TERMINATION procurement.terminated");
  }
}
