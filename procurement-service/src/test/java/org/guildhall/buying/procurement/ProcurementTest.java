package org.guildhall.buying.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.buying.procurement.AProcurement.AFTER_STANDSTILL;
import static org.guildhall.buying.procurement.AProcurement.CLOSING;
import static org.guildhall.buying.procurement.AProcurement.DEADLINE;
import static org.guildhall.buying.procurement.AProcurement.PUBLICATION;
import static org.guildhall.buying.procurement.AProcurement.STANDSTILL_END;
import static org.guildhall.buying.procurement.AProcurement.in;
import static org.guildhall.buying.procurement.AProcurement.momentOf;
import static org.guildhall.buying.procurement.AProcurement.plan;
import static org.guildhall.buying.procurement.AProcurement.value;
import static org.guildhall.buying.procurement.procedure.ProcurementStatus.ASSESSING;
import static org.guildhall.buying.procurement.procedure.ProcurementStatus.AWARDED;
import static org.guildhall.buying.procurement.procedure.ProcurementStatus.AWARD_PROPOSED;
import static org.guildhall.buying.procurement.procedure.ProcurementStatus.CONTRACTED;
import static org.guildhall.buying.procurement.procedure.ProcurementStatus.OPENED;
import static org.guildhall.buying.procurement.procedure.ProcurementStatus.PLANNED;
import static org.guildhall.buying.procurement.procedure.ProcurementStatus.PUBLISHED;
import static org.guildhall.buying.procurement.procedure.ProcurementStatus.SEALED;
import static org.guildhall.buying.procurement.procedure.ProcurementStatus.STANDSTILL;
import static org.guildhall.buying.procurement.procedure.ProcurementStatus.TENDERING;
import static org.guildhall.buying.procurement.procedure.ProcurementStatus.TERMINATED;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.guildhall.buying.fixture.Contracts;
import org.guildhall.buying.procurement.closing.Closing;
import org.guildhall.buying.procurement.procedure.ProcurementStatus;
import org.guildhall.buying.procurement.terms.AmendedTerms;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProcurementTest {
  /** What can be done from where; everything else is refused. */
  private static final Map<ProcurementStatus, List<ProcurementStatus>> LEGAL =
      Map.ofEntries(
          Map.entry(PLANNED, List.of(PUBLISHED, TERMINATED)),
          Map.entry(PUBLISHED, List.of(TERMINATED)),
          Map.entry(TENDERING, List.of(TERMINATED)),
          Map.entry(SEALED, List.of(OPENED, TERMINATED)),
          Map.entry(OPENED, List.of(ASSESSING, TERMINATED)),
          Map.entry(ASSESSING, List.of(AWARD_PROPOSED, TERMINATED)),
          Map.entry(AWARD_PROPOSED, List.of(ASSESSING, STANDSTILL, TERMINATED)),
          Map.entry(STANDSTILL, List.of(TERMINATED)),
          Map.entry(AWARDED, List.of(CONTRACTED, TERMINATED)),
          Map.entry(CONTRACTED, List.of()),
          Map.entry(TERMINATED, List.of()));

  @ParameterizedTest
  @EnumSource(ProcurementStatus.class)
  void shouldAllowExactlyTheLegalActsInEveryStatus(ProcurementStatus from) {
    var acts =
        new EnumMap<ProcurementStatus, BiConsumer<Procurement, Instant>>(ProcurementStatus.class);
    acts.put(PUBLISHED, (p, now) -> p.approved("somebody", "ocds-guildhall-1", value(), now));
    acts.put(OPENED, Procurement::tendersOpened);
    acts.put(
        ASSESSING,
        (p, now) -> {
          if (p.status(now) == AWARD_PROPOSED) {
            p.awardReconsidered(now);
          } else {
            p.assessing(now);
          }
        });
    acts.put(AWARD_PROPOSED, Procurement::awardProposed);
    acts.put(STANDSTILL, (p, now) -> p.standstillBegan(STANDSTILL_END, now));
    acts.put(CONTRACTED, (p, now) -> p.contracted(CLOSING, now));
    acts.put(TERMINATED, (p, now) -> p.terminated(now));
    acts.forEach((to, act) -> {
      var procurement = in(from);
      var now = momentOf(from);
      assertThat(procurement.status(now)).isEqualTo(from);
      if (LEGAL.get(from).contains(to)) {
        act.accept(procurement, now);
        assertThat(procurement.status(now)).isEqualTo(to);
      } else {
        assertIllegal(() -> act.accept(procurement, now));
        assertThat(procurement.status(now)).isEqualTo(from);
      }
    });
  }

  @Test
  void shouldAcceptTendersStrictlyBeforeTheDeadline() {
    var procurement = in(TENDERING);

    assertThat(procurement.status(DEADLINE.minusMillis(1))).isEqualTo(TENDERING);
    assertThat(procurement.status(DEADLINE)).isEqualTo(SEALED);
    assertThat(procurement.status(DEADLINE.plus(Duration.ofDays(400)))).isEqualTo(SEALED);
  }

  @Test
  void shouldStayInStandstillToTheEndOfItsLastDayInLondon() {
    var procurement = in(STANDSTILL);

    assertThat(procurement.status(Instant.parse("2027-01-20T23:59:59Z"))).isEqualTo(STANDSTILL);
    assertThat(procurement.status(AFTER_STANDSTILL)).isEqualTo(AWARDED);
    assertIllegal(() -> procurement.awarded(CLOSING, Instant.parse("2027-01-20T23:59:59Z")));
    procurement.awarded(CLOSING, AFTER_STANDSTILL);
    assertThat(procurement.isAwardUntold(AFTER_STANDSTILL)).isFalse();
  }

  @Test
  void shouldNotEndStandstillWhileAClaimBlocksIt() {
    var procurement = in(STANDSTILL);
    procurement.standstillClaimed(momentOf(STANDSTILL));

    assertThat(procurement.status(AFTER_STANDSTILL)).isEqualTo(STANDSTILL);
    assertIllegal(() -> procurement.awarded(CLOSING, AFTER_STANDSTILL));
    assertIllegal(() -> procurement.contracted(CLOSING, AFTER_STANDSTILL));
    procurement.standstillReleased(STANDSTILL_END);
    assertThat(procurement.status(AFTER_STANDSTILL)).isEqualTo(AWARDED);
  }

  @Test
  void shouldWaitForTheNoticeBeforeTenderingBegins() {
    var procurement = in(PUBLISHED);

    assertThat(procurement.status(DEADLINE.plusSeconds(1))).isEqualTo(PUBLISHED);
    procurement.noticeConfirmed(PUBLICATION);
    assertThat(procurement.status(PUBLICATION)).isEqualTo(TENDERING);
    assertIllegal(() -> procurement.noticeConfirmed(PUBLICATION));
  }

  @Test
  void shouldNeedApprovalAnewAfterAChangeOfPlan() {
    var procurement = in(PLANNED);
    procurement.submitted("somebody", PUBLICATION);
    procurement.plan(plan(), PUBLICATION);

    assertThat(procurement.submittedAt()).isEmpty();
  }

  @Test
  void shouldTellFactsThatKeepTheirContract() {
    var procurement = in(PUBLISHED);
    Contracts.assertKept(procurement.noticeConfirmed(PUBLICATION));
    Contracts.assertKept(procurement.tendersOpened(DEADLINE));
    Contracts.assertKept(procurement.assessing(DEADLINE));
    Contracts.assertKept(procurement.awardProposed(DEADLINE));
    Contracts.assertKept(procurement.standstillBegan(STANDSTILL_END, DEADLINE));
    Contracts.assertKept(procurement.awarded(CLOSING, AFTER_STANDSTILL));
    Contracts.assertKept(procurement.contracted(CLOSING, AFTER_STANDSTILL));
    Contracts.assertKept(
        in(TENDERING)
            .amended(
                new AmendedTerms(
                    null, null, null, null, null, null, "Licences only.", null, null, null, null),
                PUBLICATION));
    var ended = in(TENDERING);
    ended.terminated(PUBLICATION);
    Contracts.assertKept(
        ended.terminationPublished(new Closing(null, "No suitable tender"), PUBLICATION));
  }

  private static void assertIllegal(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.type()).isEqualTo(KitProblem.ILLEGAL_STATE));
  }
}
