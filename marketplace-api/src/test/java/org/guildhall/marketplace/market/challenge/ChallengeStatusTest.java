package org.guildhall.marketplace.market.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.guildhall.kit.base.money.NetAmount;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.marketplace.market.challenge.act.ChallengeAct;
import org.guildhall.marketplace.market.challenge.act.ChallengeStatus;
import org.guildhall.marketplace.market.challenge.act.ChallengeTable;
import org.guildhall.marketplace.market.challenge.brief.Brief;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChallengeStatusTest {

  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  private static final String AUTHOR = "author";
  private static final String APPROVER = "approver";

  /** What each act does to a challenge, and from which states it is possible. */
  private record Act(Consumer<Challenge> does, Set<ChallengeStatus> from) {}

  private static final Map<String, Act> ACTS =
      Map.of(
          "revise", new Act(c -> c.revise(AUTHOR, complete()), EnumSet.of(ChallengeStatus.DRAFT)),
          "submit", new Act(c -> c.submit(NOW), EnumSet.of(ChallengeStatus.DRAFT)),
          "send back", new Act(c -> c.sendBack("no"), EnumSet.of(ChallengeStatus.IN_REVIEW)),
          "publish", new Act(c -> c.publish(APPROVER, NOW), EnumSet.of(ChallengeStatus.IN_REVIEW)),
          "amend", new Act(c -> c.amend(AUTHOR, complete(), NOW), EnumSet.of(ChallengeStatus.OPEN)),
          "withdraw",
              new Act(
                  c -> c.withdraw("no", NOW),
                  EnumSet.of(
                      ChallengeStatus.DRAFT, ChallengeStatus.IN_REVIEW, ChallengeStatus.OPEN)),
          "close", new Act(c -> c.close(NOW), EnumSet.of(ChallengeStatus.OPEN)),
          "procure", conclude(ChallengeResult.Kind.PROCURING),
          "adopt", conclude(ChallengeResult.Kind.ADOPTED),
          "end", conclude(ChallengeResult.Kind.NO_ACTION));

  private static Act conclude(ChallengeResult.Kind kind) {
    return new Act(
        c -> c.record(new ChallengeResult(kind, "so"), NOW), EnumSet.of(ChallengeStatus.CLOSED));
  }

  @TestFactory
  Stream<DynamicTest> shouldAllowEveryActExactlyWhereItIsLegal() {
    return Arrays.stream(ChallengeStatus.values())
        .flatMap(from ->
            ACTS.entrySet().stream()
                .map(act ->
                    DynamicTest.dynamicTest(
                        act.getKey() + " from " + from, () -> check(from, act.getValue()))));
  }

  private static void check(ChallengeStatus from, Act act) {
    Challenge challenge = in(from);
    if (act.from().contains(from)) {
      act.does().accept(challenge);
    } else {
      assertThatThrownBy(() -> act.does().accept(challenge))
          .isInstanceOf(ProblemException.class)
          .hasMessageStartingWith("illegal-state");
      assertThat(challenge.status()).isEqualTo(from);
    }
  }

  @Test
  void shouldLeadNowhereElse() {
    assertThat(ChallengeTable.ACTS.asText())
        .filteredOn(step -> !step.split(" ")[0].equals(step.split(" ")[2]))
        .containsExactlyInAnyOrder(
            "DRAFT SUBMIT IN_REVIEW",
            "DRAFT WITHDRAW WITHDRAWN",
            "IN_REVIEW PUBLISH OPEN",
            "IN_REVIEW SEND_BACK DRAFT",
            "IN_REVIEW WITHDRAW WITHDRAWN",
            "OPEN CLOSE CLOSED",
            "OPEN WITHDRAW WITHDRAWN",
            "CLOSED CONCLUDE PROCURING",
            "CLOSED CONCLUDE ADOPTED",
            "CLOSED CONCLUDE NO_ACTION");
  }

  /** What a status offers is what it takes: every act in every status. */
  @ParameterizedTest
  @CsvSource({
    "DRAFT, REVISE ADD_DOCUMENT REMOVE_DOCUMENT SUBMIT WITHDRAW",
    "IN_REVIEW, SEND_BACK PUBLISH WITHDRAW",
    "OPEN, ADD_DOCUMENT AMEND ASK_QUESTION ANSWER_QUESTION STATE_SUPPORT RESPOND CLOSE WITHDRAW",
    "CLOSED, ANSWER_QUESTION STATE_SUPPORT CONCLUDE",
    "PROCURING, ANSWER_QUESTION STATE_SUPPORT",
    "ADOPTED, ANSWER_QUESTION",
    "NO_ACTION, ANSWER_QUESTION",
    "WITHDRAWN, ''"
  })
  void shouldOfferEveryActExactlyWhereItIsLegal(ChallengeStatus status, String acts) {
    Set<ChallengeAct> legal = EnumSet.noneOf(ChallengeAct.class);
    Arrays.stream(acts.split(" "))
        .filter(a -> !a.isEmpty())
        .map(ChallengeAct::valueOf)
        .forEach(legal::add);

    assertThat(in(status).legalActs(NOW)).containsExactlyElementsOf(legal);
    for (ChallengeAct act : ChallengeAct.values()) {
      assertThat(in(status).canBe(act, NOW)).as(act.name()).isEqualTo(legal.contains(act));
    }
  }

  @Test
  void shouldRefuseAnApproverWhoWroteAtItEvenLongAgo() {
    Challenge challenge = Challenge.draft(UUID.randomUUID(), APPROVER, complete(), NOW);
    challenge.revise(AUTHOR, complete());
    challenge.submit(NOW);

    assertThatThrownBy(() -> challenge.publish(APPROVER, NOW))
        .hasMessageStartingWith("author-cannot-approve");
    assertThatThrownBy(() -> challenge.publish(AUTHOR, NOW))
        .hasMessageStartingWith("author-cannot-approve");
  }

  @Test
  void shouldDeriveFromTheClockWhetherItTakesQuestionsAndResponses() {
    Challenge open = in(ChallengeStatus.OPEN);
    Instant questions = NOW.plusSeconds(100);
    Instant responses = NOW.plusSeconds(200);

    assertThat(open.canBe(ChallengeAct.ASK_QUESTION, questions.minusNanos(1))).isTrue();
    assertThat(open.canBe(ChallengeAct.ASK_QUESTION, questions)).isFalse();
    assertThat(open.canBe(ChallengeAct.RESPOND, responses.minusNanos(1))).isTrue();
    assertThat(open.canBe(ChallengeAct.RESPOND, responses)).isFalse();
    assertThat(open.legalActs(responses))
        .contains(ChallengeAct.CLOSE, ChallengeAct.STATE_SUPPORT)
        .doesNotContain(ChallengeAct.RESPOND, ChallengeAct.ASK_QUESTION);
    assertThat(open.until(ChallengeAct.RESPOND)).contains(responses);
    assertThat(in(ChallengeStatus.CLOSED).until(ChallengeAct.RESPOND)).isEmpty();
  }

  @Test
  void shouldCountEditionsFromItsPublication() {
    Challenge challenge = in(ChallengeStatus.IN_REVIEW);
    assertThat(challenge.edition()).isZero();
    challenge.publish(APPROVER, NOW);
    assertThat(challenge.edition()).isEqualTo(1);
    challenge.amend(AUTHOR, complete(), NOW);
    assertThat(challenge.edition()).isEqualTo(2);
  }

  private static Challenge in(ChallengeStatus wanted) {
    Challenge challenge = Challenge.draft(UUID.randomUUID(), AUTHOR, complete(), NOW);
    if (wanted == ChallengeStatus.DRAFT) {
      return challenge;
    }
    challenge.submit(NOW);
    if (wanted == ChallengeStatus.IN_REVIEW) {
      return challenge;
    }
    challenge.publish(APPROVER, NOW);
    if (wanted == ChallengeStatus.WITHDRAWN) {
      challenge.withdraw("no", NOW);
    }
    if (wanted == ChallengeStatus.OPEN || wanted == ChallengeStatus.WITHDRAWN) {
      return challenge;
    }
    challenge.close(NOW);
    if (wanted != ChallengeStatus.CLOSED) {
      challenge.record(new ChallengeResult(ChallengeResult.Kind.valueOf(wanted.name()), "so"), NOW);
    }
    return challenge;
  }

  private static Brief complete() {
    return new Brief(
        "Missed bins",
        new Brief.ProblemStatement("what", "whom", null),
        new Brief.SoughtOutcome("difference", "measure"),
        null,
        List.of(),
        List.of(),
        new Brief.Budget(NetAmount.of("1"), NetAmount.of("10"), "GBP"),
        LocalDate.of(2027, 1, 1),
        LocalDate.of(2027, 2, 1),
        "none",
        List.of(),
        Brief.Programme.SINGLE,
        NOW.plusSeconds(100),
        NOW.plusSeconds(200));
  }
}
