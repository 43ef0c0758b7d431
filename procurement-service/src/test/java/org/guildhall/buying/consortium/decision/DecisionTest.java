package org.guildhall.buying.consortium.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionTest {
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  private static final Instant CLOSING = NOW.plusSeconds(3600);

  /** Votes are a letter for each member: y, n, or - for none. Weights are 1, 2, 3, 4. */
  @ParameterizedTest(name = "{0} with quorum {1}: {2}")
  @CsvSource({
    "yyyy, 100, CARRIED, Yes",
    "yyyn, 100, CARRIED, Yes",
    "---y, 40, CARRIED, Yes",
    "---y, 41, NOT_QUORATE, ",
    "----, 1, NOT_QUORATE, ",
    "nynn, 60, CARRIED, No",
    "ynny, 60, TIED, ",
    "-yy-, 50, CARRIED, Yes",
  })
  void shouldDecideByTheMostWeightOnceEnoughHasVoted(
      String votes, int quorum, DecisionOutcome outcome, String winner) {
    var decision = decision(quorum);
    cast(decision, votes);

    decision.close(CLOSING);

    assertThat(decision.outcome()).contains(outcome);
    assertThat(decision.winningOption().orElse(null)).isEqualTo(winner);
    assertThat(decision.carried()).isEqualTo("Yes".equals(winner));
  }

  @Test
  void shouldStayOpenUntilItsTimeOrUntilEverybodyHasVoted() {
    var decision = decision(50);
    cast(decision, "yyy-");
    assertIllegal(() -> decision.close(NOW));
    cast(decision, "---y");

    decision.close(NOW);

    assertThat(decision.closedAt()).contains(NOW);
  }

  @Test
  void shouldNeverChangeOnceClosed() {
    var decision = decision(50);
    cast(decision, "yyyy");
    decision.close(NOW);

    assertIllegal(() -> decision.close(CLOSING));
    assertIllegal(() -> cast(decision, "n---"));
  }

  @Test
  void shouldLapseWithoutAResultHoweverManyHaveVoted() {
    var decision = decision(50);
    cast(decision, "yyyy");

    decision.lapse(NOW);

    assertThat(decision.outcome()).contains(DecisionOutcome.LAPSED);
    assertThat(decision.closedAt()).contains(NOW);
    assertThat(decision.winningOption()).isEmpty();
    assertThat(decision.carried()).isFalse();
    assertIllegal(() -> cast(decision, "n---"));
    assertIllegal(() -> decision.close(CLOSING));
    assertIllegal(() -> decision.lapse(CLOSING));
  }

  @Test
  void shouldTakeNoVoteAtOrAfterTheEnd() {
    var decision = decision(50);
    var elector = decision.electors().getFirst().organisationId();

    assertIllegal(() -> decision.vote(elector, "Yes", "x", CLOSING));
  }

  @Test
  void shouldLetAMemberChangeItsMindWhileItIsOpen() {
    var decision = decision(100);
    cast(decision, "nnnn");
    cast(decision, "yyyy");
    decision.close(NOW);

    assertThat(decision.carried()).isTrue();
  }

  @Test
  void shouldRefuseStrangersAndOtherOptions() {
    var decision = decision(50);
    var member = decision.electors().getFirst().organisationId();

    assertThatThrownBy(() -> decision.vote(UUID.randomUUID(), "Yes", "x", NOW))
        .isInstanceOfSatisfying(
            ProblemException.class,
            p -> assertThat(p.type()).isEqualTo(KitProblem.NOT_YOUR_ORGANISATION));
    assertThatThrownBy(() -> decision.vote(member, "Perhaps", "x", NOW))
        .isInstanceOfSatisfying(
            ProblemException.class, p -> assertThat(p.type()).isEqualTo(KitProblem.INVALID_INPUT));
  }

  @Test
  void shouldNeverCarryAMinorityOption() {
    var random = new Random(7);
    for (int run = 0; run < 2_000; run++) {
      var decision = decision(1 + random.nextInt(100));
      var votes = new StringBuilder();
      for (int i = 0; i < 4; i++) {
        votes.append("yn-".charAt(random.nextInt(3)));
      }
      cast(decision, votes.toString());
      decision.close(CLOSING);

      int yes = weight(votes, 'y');
      int no = weight(votes, 'n');
      if (decision.outcome().orElseThrow() == DecisionOutcome.CARRIED) {
        assertThat(decision.carried()).isEqualTo(yes > no);
      } else if (decision.outcome().orElseThrow() == DecisionOutcome.TIED) {
        assertThat(yes).isEqualTo(no);
      }
    }
  }

  private static int weight(CharSequence votes, char vote) {
    int sum = 0;
    for (int i = 0; i < votes.length(); i++) {
      sum += votes.charAt(i) == vote ? i + 1 : 0;
    }
    return sum;
  }

  private static Decision decision(int quorum) {
    var entitled = new ArrayList<Electorate.Entitled>();
    for (int i = 1; i <= 4; i++) {
      entitled.add(
          new Electorate.Entitled(UUID.randomUUID(), "Council " + i, BigDecimal.valueOf(i)));
    }
    var asked =
        new NewDecision(
            UUID.randomUUID(),
            UUID.randomUUID(),
            Purpose.OTHER,
            null,
            "Shall we?",
            List.of("Yes", "No"),
            CLOSING);
    return new Decision(asked, new Electorate(quorum, entitled), "somebody", NOW);
  }

  private static void cast(Decision decision, String votes) {
    for (int i = 0; i < votes.length(); i++) {
      if (votes.charAt(i) != '-') {
        var option = votes.charAt(i) == 'y' ? "Yes" : "No";
        decision.vote(decision.electors().get(i).organisationId(), option, "somebody", NOW);
      }
    }
  }

  private static void assertIllegal(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            ProblemException.class, p -> assertThat(p.type()).isEqualTo(KitProblem.ILLEGAL_STATE));
  }
}
