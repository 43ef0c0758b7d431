package org.guildhall.buying.notice.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.kit.testing.ProblemMatchers.problem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.guildhall.buying.award.AssessmentScenarios;
import org.guildhall.buying.award.JointAssessment;
import org.guildhall.buying.fixture.JointBuying;
import org.guildhall.buying.fixture.Person;
import org.guildhall.buying.fixture.SandboxClock;
import org.guildhall.buying.fixture.Scenarios;
import org.guildhall.buying.fixture.Stage;
import org.guildhall.buying.notice.NoticeProblem;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who approves a notice approves the draft that was read, and no other that took its place. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class ReplacedDraftsTest {

  @ParameterizedTest
  @EnumSource(NoticeType.class)
  void shouldApproveNoDraftInThePlaceOfTheOneThatWasRead(NoticeType type) {
    JointBuying buying = whereItIsPreparedFirst(type);
    Person approver = buying.lead().approver();
    String read = buying.draft(type).orElseThrow();
    approver.get(read).statusCode(200);
    preparesAgain(buying, type);

    approver.post(read + "/approval").spec(problem(NoticeProblem.NOTICE_NOT_PREPARED));

    String other = buying.draft(type).orElseThrow();
    assertThat(other).isNotEqualTo(read);
    assertThat(statusOf(approver, read)).isEqualTo("WITHDRAWN");
    assertThat(statusOf(approver, other)).isEqualTo("PREPARED");
    approver.post(other + "/approval").statusCode(200);
    assertThat(statusOf(approver, other)).isEqualTo("PUBLISHED");
  }

  private static String statusOf(Person reader, String draft) {
    return reader.get(draft).statusCode(200).extract().path("draft.status");
  }

  private static JointBuying whereItIsPreparedFirst(NoticeType type) {
    return switch (type) {
      case TENDER_NOTICE -> Scenarios.at(Stage.SUBMITTED, 2);
      case TENDER_NOTICE_UPDATE, TERMINATION_NOTICE -> {
        JointBuying published = Scenarios.at(Stage.PUBLISHED, 2);
        prepares(published, type, 1);
        yield published;
      }
      case AWARD_NOTICE -> AssessmentScenarios.withOpenPrices().summarised().buying();
      case CONTRACT_DETAILS_NOTICE -> {
        JointAssessment joint = AssessmentScenarios.inStandstill();
        joint.passStandstill();
        joint.signed(joint.contracts().getFirst());
        prepares(joint.buying(), type, 1);
        yield joint.buying();
      }
    };
  }

  private static void preparesAgain(JointBuying buying, NoticeType type) {
    if (type == NoticeType.TENDER_NOTICE) {
      buying.revise(JointBuying.plan());
      buying.lead().buyer().post(buying.procurementPath() + "/submission").statusCode(200);
    } else {
      prepares(buying, type, 2);
    }
  }

  /** Each time it says something else, where the person who prepares it has something to say. */
  private static void prepares(JointBuying buying, NoticeType type, int time) {
    String where =
        switch (type) {
          case TENDER_NOTICE -> throw new IllegalArgumentException("asking for approval does that");
          case TENDER_NOTICE_UPDATE -> "/amendment";
          case AWARD_NOTICE -> "/award-notice";
          case CONTRACT_DETAILS_NOTICE -> "/contract-notices";
          case TERMINATION_NOTICE -> "/termination";
        };
    buying
        .lead()
        .buyer()
        .put(buying.procurementPath() + where, stated(buying, type, time))
        .statusCode(200);
  }

  private static Map<String, Object> stated(JointBuying buying, NoticeType type, int time) {
    return switch (type) {
      case TENDER_NOTICE, CONTRACT_DETAILS_NOTICE -> Map.of();
      case TENDER_NOTICE_UPDATE ->
          Map.of(
              "summary",
              "More time.",
              "terms",
              Map.of(
                  "tendersUntil",
                  Instant.parse(buying.view().getString("timetable.tendersUntil"))
                      .plus(Duration.ofDays(time))
                      .toString()));
      case AWARD_NOTICE ->
          Map.of(
              "standstillUntil",
              LocalDate.ofInstant(SandboxClock.now(), ZoneId.of("Europe/London"))
                  .plusDays(30 + time)
                  .toString());
      case TERMINATION_NOTICE -> Map.of("reason", "The members need it not, said " + time + ".");
    };
  }
}
