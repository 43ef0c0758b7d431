package org.guildhall.marketplace.market.challenge.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guildhall.kit.base.money.NetAmount;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.marketplace.fixture.Faults;
import org.guildhall.marketplace.market.challenge.brief.Brief.ProblemStatement;
import org.guildhall.marketplace.market.challenge.brief.Brief.SoughtOutcome;
import org.guildhall.marketplace.market.challenge.brief.BriefRequest.BudgetRequest;
import org.junit.jupiter.api.Test;

class BriefGateTest {

  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

  @Test
  void shouldNameEverythingThatIsMissing() {
    Brief empty = request("Only a title", null, null, null, null, null, null).brief();

    assertThat(BriefGate.missing(empty, NOW))
        .extracting(BriefGate.Missing::field)
        .containsExactly(
            "problem.what",
            "problem.affected",
            "outcome.statement",
            "outcome.measure",
            "budget",
            "wantedFrom",
            "wantedTo",
            "constraints",
            "responsesUntil");
  }

  @Test
  void shouldLetACompleteBriefPass() {
    assertThat(BriefGate.missing(complete(NOW.plusSeconds(5), NOW.plusSeconds(9)), NOW)).isEmpty();
    assertThat(BriefGate.missing(complete(null, NOW.plusSeconds(9)), NOW)).isEmpty();
  }

  @Test
  void shouldRefuseDeadlinesThatHavePassed() {
    assertThat(BriefGate.missing(complete(NOW, NOW.plusSeconds(9)), NOW))
        .extracting(BriefGate.Missing::field)
        .containsExactly("questionsUntil");
    assertThat(BriefGate.missing(complete(null, NOW), NOW))
        .extracting(BriefGate.Missing::field)
        .containsExactly("responsesUntil");
  }

  @Test
  void shouldAskForWhatLiesAhead() {
    Brief past = complete(NOW.minusSeconds(2), NOW.minusSeconds(1));

    assertThatThrownBy(() -> BriefGate.mustLieAhead(past, null, NOW))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused ->
                assertThat(refused.fields())
                    .extracting(FieldProblem::field)
                    .containsExactly("questionsUntil", "responsesUntil"));
    // What has passed since it was written stays as it is.
    assertThatCode(() -> BriefGate.mustLieAhead(past, past, NOW)).doesNotThrowAnyException();
    assertThatCode(() -> BriefGate.mustLieAhead(complete(null, NOW.plusSeconds(1)), past, NOW))
        .doesNotThrowAnyException();
  }

  @Test
  void shouldNameEveryFaultyFieldOfADraft() {
    BriefRequest wrong =
        new BriefRequest(
            " ",
            null,
            null,
            999_999,
            List.of("72000000", "abc", "12345678", "99999999", "48445000-0"),
            List.of("not an area", "XXX", "UKG31", "TLC1", "E12000002"),
            new BudgetRequest(NetAmount.of("10"), NetAmount.of("1"), "XXQ"),
            DAY,
            DAY.minusDays(1),
            null,
            null,
            null,
            NOW.plusSeconds(2),
            NOW.plusSeconds(1));

    assertThat(Faults.of(wrong))
        .containsExactlyInAnyOrder(
            "title",
            "serviceArea",
            "cpv[1]",
            "cpv[2]",
            "cpv[3]",
            "cpv[4]",
            "areas[0]",
            "areas[1]",
            "budget.currency",
            "budget.max",
            "wantedTo",
            "questionsUntil");
  }

  @Test
  void shouldNeedBothEndsOfABudgetBand() {
    BriefRequest half =
        request(
            "t", null, null, new BudgetRequest(NetAmount.of("1"), null, null), null, null, null);

    assertThat(Faults.of(half)).containsExactly("budget.max");
  }

  private static Brief complete(Instant questionsUntil, Instant responsesUntil) {
    return request(
            "Missed bins",
            new ProblemStatement("what", "whom", null),
            new SoughtOutcome("difference", "measure"),
            new BudgetRequest(NetAmount.of("1"), NetAmount.of("10"), null),
            "none",
            questionsUntil,
            responsesUntil)
        .brief();
  }

  private static BriefRequest request(
      String title,
      ProblemStatement problem,
      SoughtOutcome outcome,
      BudgetRequest budget,
      String constraints,
      Instant questionsUntil,
      Instant responsesUntil) {
    LocalDate day = problem == null ? null : DAY;
    return new BriefRequest(
        title,
        problem,
        outcome,
        null,
        null,
        null,
        budget,
        day,
        day,
        constraints,
        null,
        null,
        questionsUntil,
        responsesUntil);
  }
}
