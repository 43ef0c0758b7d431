package org.guildhall.buying.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.buying.fixture.Contracts;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsortiumTest {
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  private static final UUID LEAD = UUID.randomUUID();
  private static final UUID OTHER = UUID.randomUUID();
  private static final Map<ConsortiumStatus, Set<ConsortiumStatus>> LEGAL =
      Map.of(
          ConsortiumStatus.FORMING,
          EnumSet.of(ConsortiumStatus.CONSTITUTED, ConsortiumStatus.DISSOLVED),
          ConsortiumStatus.CONSTITUTED,
          EnumSet.of(ConsortiumStatus.BUYING, ConsortiumStatus.DISSOLVED),
          ConsortiumStatus.BUYING,
          EnumSet.of(ConsortiumStatus.CONSTITUTED, ConsortiumStatus.CONTRACTED),
          ConsortiumStatus.CONTRACTED,
          Set.of(),
          ConsortiumStatus.CLOSED,
          Set.of(),
          ConsortiumStatus.DISSOLVED,
          Set.of());

  @Test
  void shouldLeadExactlyWhereItIsLegal() {
    var legal = new TreeSet<String>();
    LEGAL.forEach((from, all) -> all.forEach(to -> legal.add(from + " " + to)));

    assertThat(ConsortiumAct.IN_CONSORTIUM.asText())
        .map(step -> step.replaceFirst(" \\w+ ", " "))
        .filteredOn(step -> !step.split(" ")[0].equals(step.split(" ")[1]))
        .containsExactlyInAnyOrderElementsOf(legal);
    assertThat(ConsortiumAct.OF_MEMBER.asText())
        .filteredOn(step -> !step.split(" ")[0].equals(step.split(" ")[2]))
        .containsExactlyInAnyOrder(
            "INVITED JOIN JOINED",
            "INVITED DECLINE DECLINED",
            "DECLINED INVITE INVITED",
            "WITHDRAWN INVITE INVITED",
            "JOINED LEAVE WITHDRAWN");
  }

  /** What each status offers of what is done within it; what leads on is above. */
  @ParameterizedTest
  @CsvSource({
    "FORMING, INVITE JOIN DECLINE WRITE_AGREEMENT ACCEPT_AGREEMENT COMMIT ASK_MEMBERS LEAVE",
    "CONSTITUTED, ASK_MEMBERS PLAN_PROCUREMENT LEAVE",
    "BUYING, ASK_MEMBERS",
    "CONTRACTED, ASK_MEMBERS",
    "CLOSED, ''",
    "DISSOLVED, ''"
  })
  void shouldOfferEveryActExactlyWhereItIsLegal(ConsortiumStatus status, String acts) {
    var within =
        Stream.of(ConsortiumAct.values())
            .filter(act -> act != ConsortiumAct.VOTE && act != ConsortiumAct.CLOSE_VOTE)
            .filter(act ->
                ConsortiumAct.IN_CONSORTIUM.isPossible(status, act)
                    && ConsortiumAct.IN_CONSORTIUM.after(status, act) == status)
            .map(ConsortiumAct::name)
            .collect(Collectors.joining(" "));

    assertThat(within).isEqualTo(acts);
  }

  @Test
  void shouldRefuseEveryActInAStatusThatDoesNotAllowIt() {
    var acts = new EnumMap<ConsortiumStatus, Consumer<Consortium>>(ConsortiumStatus.class);
    acts.put(
        ConsortiumStatus.CONSTITUTED,
        c -> {
          if (c.status() == ConsortiumStatus.BUYING) {
            c.buyingEnded();
          } else {
            c.constituted(NOW);
          }
        });
    acts.put(ConsortiumStatus.BUYING, Consortium::buyingBegan);
    acts.put(ConsortiumStatus.CONTRACTED, Consortium::contracted);
    acts.put(ConsortiumStatus.DISSOLVED, c -> c.dissolved("why"));
    for (var from :
        List.of(
            ConsortiumStatus.FORMING,
            ConsortiumStatus.CONSTITUTED,
            ConsortiumStatus.BUYING,
            ConsortiumStatus.CONTRACTED,
            ConsortiumStatus.DISSOLVED)) {
      acts.forEach((to, act) -> {
        var consortium = in(from);
        if (LEGAL.get(from).contains(to)) {
          act.accept(consortium);
          assertThat(consortium.status()).isEqualTo(to);
        } else {
          assertIllegal(() -> act.accept(consortium));
          assertThat(consortium.status()).isEqualTo(from);
        }
      });
    }
  }

  @Test
  void shouldNotConstituteAgainWhatIsBuying() {
    assertIllegal(() -> in(ConsortiumStatus.BUYING).constituted(NOW));
  }

  @Test
  void shouldFreezeMembersAndTermsOnceConstituted() {
    var consortium = in(ConsortiumStatus.CONSTITUTED);

    assertIllegal(() -> consortium.invite(UUID.randomUUID(), "Late", NOW));
    assertIllegal(() -> consortium.agreementProposed("New text"));
    assertIllegal(() -> consortium.committed(OTHER, commitment(), "somebody", NOW));
  }

  @Test
  void shouldNotLetAnybodyLeaveWhileBuying() {
    assertIllegal(() -> in(ConsortiumStatus.BUYING).memberWithdrew(OTHER, "why"));
    assertIllegal(() -> in(ConsortiumStatus.FORMING).memberWithdrew(LEAD, "why"));
  }

  @Test
  void shouldForgetAcceptancesWhenTheAgreementChanges() {
    var consortium = in(ConsortiumStatus.FORMING);
    consortium.agreementProposed("One");
    consortium.agreementAccepted(
        OTHER, Objects.requireNonNull(consortium.agreementHash()), "somebody", NOW);
    consortium.agreementProposed("Two");

    assertThat(consortium.member(OTHER).orElseThrow().accepted(consortium.agreementHash()))
        .isFalse();
  }

  @Test
  void shouldTellFactsThatKeepTheirContract() {
    var consortium = formed();
    Contracts.assertKept(consortium.formed());
    consortium.invite(OTHER, "Eastmere Borough Council", NOW);
    Contracts.assertKept(consortium.memberJoined(OTHER, NOW));
    consortium.agreementProposed("We buy together.");
    Contracts.assertKept(consortium.constituted(NOW));
    Contracts.assertKept(consortium.buyingBegan());
    Contracts.assertKept(consortium.buyingEnded());
    Contracts.assertKept(consortium.memberWithdrew(OTHER, "No budget"));
    consortium.buyingBegan();
    Contracts.assertKept(consortium.contracted());
    Contracts.assertKept(formed().dissolved("Over"));
  }

  @Test
  void shouldGrowItsVersionWithEveryFact() {
    var consortium = formed();
    long first = consortium.formed().aggregateVersion();
    consortium.invite(OTHER, "Eastmere", NOW);
    long second = consortium.memberJoined(OTHER, NOW).aggregateVersion();
    long third = consortium.constituted(NOW).aggregateVersion();

    assertThat(List.of(first, second, third)).isSorted().doesNotHaveDuplicates();
  }

  private static Consortium formed() {
    return new Consortium(
        UUID.randomUUID(),
        "Northern case management",
        LEAD,
        "Northbridge City Council",
        new ConsortiumRules(60, VoteMethod.ONE_EACH, CostSplit.EQUAL_PRICE, null, null, 0),
        NOW);
  }

  private static Consortium in(ConsortiumStatus status) {
    var consortium = formed();
    consortium.invite(OTHER, "Eastmere Borough Council", NOW);
    consortium.memberJoined(OTHER, NOW);
    if (status == ConsortiumStatus.DISSOLVED) {
      consortium.dissolved("why");
    }
    if (EnumSet.of(
            ConsortiumStatus.CONSTITUTED, ConsortiumStatus.BUYING, ConsortiumStatus.CONTRACTED)
        .contains(status)) {
      consortium.constituted(NOW);
    }
    if (status == ConsortiumStatus.BUYING || status == ConsortiumStatus.CONTRACTED) {
      consortium.buyingBegan();
    }
    if (status == ConsortiumStatus.CONTRACTED) {
      consortium.contracted();
    }
    return consortium;
  }

  private static Commitment commitment() {
    var line = new Commitment.Line("Item", null, "licence", BigDecimal.TEN, null, null, null, null);
    return new Commitment("CAB/1", LocalDate.of(2026, 10, 1), null, List.of(line));
  }

  private static void assertIllegal(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.type()).isEqualTo(KitProblem.ILLEGAL_STATE));
  }
}
