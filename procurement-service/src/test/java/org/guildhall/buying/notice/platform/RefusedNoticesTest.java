package org.guildhall.buying.notice.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.buying.fixture.Stage.SUBMITTED;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.guildhall.buying.award.JointAssessment;
import org.guildhall.buying.fixture.JointBuying;
import org.guildhall.buying.fixture.Person;
import org.guildhall.buying.fixture.SandboxClock;
import org.guildhall.buying.fixture.Scenarios;
import org.guildhall.buying.notice.NoticeProblem;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.kit.facts.outbox.CurrentStateSource;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the central platform refuses is corrected, approved by a second person, and sent again. */
@QuarkusTest
@WithTestResource(
    value = GuildhallTestResource.class,
    initArgs = @ResourceArg(name = "database", value = "with_platform"))
@WithTestResource(FakePlatform.class)
class RefusedNoticesTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

  @Inject @Any Instance<CurrentStateSource> states;
  @Inject ObjectMapper json;

  @Test
  void shouldCorrectATenderNoticeThatWasRefused() {
    say("REFUSED");
    var buying = Scenarios.at(SUBMITTED, 2).published();
    awaitDraft(buying, "TENDER_NOTICE", "REFUSED");
    buying.lead().buyer().get(buying.procurementPath()).body("status", is("PLANNED"));
    Person.anybody().get(buying.consortiumPath()).then().body("status", is("CONSTITUTED"));
    buying.lead().approver().get("/api/v1/me/tasks").body("kind", hasItem("procurement.approval"));
    var ocid = buying.view().getString("ocid");

    var corrected = JointBuying.plan();
    corrected.put("description", "Licences and training, said more clearly.");
    buying.revise(corrected);
    buying
        .approvesNotice(NoticeType.TENDER_NOTICE)
        .spec(problem(NoticeProblem.NOTICE_NOT_PREPARED));
    say("PUBLISHED");
    buying.lead().buyer().post(buying.procurementPath() + "/submission").statusCode(200);
    previewSays(buying, "Licences and training, said more clearly.");
    buying.approvesNotice(NoticeType.TENDER_NOTICE).statusCode(200);

    awaitDraft(buying, "TENDER_NOTICE", "PUBLISHED");
    JsonPath view = buying.view();
    assertThat(view.getString("status")).isEqualTo("TENDERING");
    assertThat(view.getString("ocid")).isEqualTo(ocid);
    assertThat(view.getList("buyers")).hasSize(2);
    assertThat(view.getList("rules.ruleId")).doesNotHaveDuplicates();
    releases(buying)
        .body("releases", hasSize(1))
        .body("releases[0].tender.description", is("Licences and training, said more clearly."));
    historyOf(buying, "TENDER_NOTICE", List.of("PUBLISHED", "WITHDRAWN"));
  }

  private static void previewSays(JointBuying buying, String description) {
    buying
        .lead()
        .approver()
        .get(buying.draft(NoticeType.TENDER_NOTICE).orElseThrow())
        .body("problems", hasSize(0))
        .body("release.tender.description", is(description))
        .body("release.parties", hasSize(2));
  }

  @Test
  void shouldCorrectAnAmendmentThatWasRefused() {
    say("PUBLISHED");
    var buying = Scenarios.at(SUBMITTED, 2).published();
    awaitStatus(buying, "TENDERING");
    say("REFUSED");
    String sooner = inDays(buying, 3);
    String later = inDays(buying, 6);

    buying.amended(Map.of("tendersUntil", sooner));
    awaitDraft(buying, "TENDER_NOTICE_UPDATE", "REFUSED");
    Person.anybody().get(buying.procurementPath() + "/amendments").then().body("", hasSize(0));
    say("PUBLISHED");
    buying.amended(Map.of("tendersUntil", later));

    awaitDraft(buying, "TENDER_NOTICE_UPDATE", "PUBLISHED");
    assertThat(buying.view().getString("timetable.tendersUntil")).isEqualTo(later);
    releases(buying).body("releases", hasSize(2));
    historyOf(buying, "TENDER_NOTICE_UPDATE", List.of("PUBLISHED", "WITHDRAWN"));
  }

  @Test
  void shouldNotEndAPlanWhoseTenderNoticeIsOnItsWay() {
    say("PENDING");
    var buying = Scenarios.at(SUBMITTED, 2).published();
    var approver = buying.lead().approver();
    awaitStatus(buying, "PUBLISHED");

    approver.get(buying.procurementPath()).body("next.act", not(hasItem("END_PLAN")));
    approver
        .post(buying.procurementPath() + "/termination", Map.of("reason", "No money."))
        .spec(problem(NoticeProblem.NOTICE_ON_THE_WAY));

    say("PUBLISHED");
    awaitStatus(buying, "TENDERING");
  }

  @Test
  void shouldCorrectATerminationNoticeThatWasRefused() {
    say("PUBLISHED");
    var buying = Scenarios.at(SUBMITTED, 2).published();
    awaitStatus(buying, "TENDERING");
    say("REFUSED");
    var approver = buying.lead().approver();
    buying.terminated(approver, "No mony.").statusCode(200);
    assertThat(buying.view().getString("status")).isEqualTo("TERMINATED");
    awaitDraft(buying, "TERMINATION_NOTICE", "REFUSED");
    String again = buying.procurementPath() + "/termination";
    releases(buying).body("releases", hasSize(1));
    approver.get(buying.procurementPath()).body("next.act", hasItem("CORRECT_TERMINATION"));

    say("PUBLISHED");
    buying
        .lead()
        .buyer()
        .put(again, Map.of("reason", "No money."))
        .statusCode(200)
        .body("refusal", nullValue());
    buying.lead().approver().get("/api/v1/me/tasks").body("kind", hasItem("termination.approval"));
    buying.approvesNotice(NoticeType.TERMINATION_NOTICE).statusCode(200);
    approver.get(buying.procurementPath()).body("terminationReason", is("No money."));

    awaitDraft(buying, "TERMINATION_NOTICE", "PUBLISHED");
    releases(buying)
        .body("releases", hasSize(2))
        .body("releases[1].awards.statusDetails", contains("No money.", "No money."));
    historyOf(buying, "TERMINATION_NOTICE", List.of("PUBLISHED", "WITHDRAWN"));
    buying.lead().buyer().put(again, Map.of("reason", "Once more")).statusCode(409);
    approver.get(buying.procurementPath()).body("next", hasSize(0));
  }

  /** Nowhere else before the central platform has published it (regulation 5(11)). */
  @Test
  void shouldTellOutsidersOfTheEndByItsNoticeAndNotBefore() {
    say("PUBLISHED");
    var buying = Scenarios.at(SUBMITTED, 2).published();
    awaitStatus(buying, "TENDERING");
    say("PENDING");
    var approver = buying.lead().approver();
    buying.terminated(approver, "No money.").statusCode(200);
    approver.get(buying.procurementPath()).body("terminationReason", is("No money."));
    var member = buying.others().getFirst().buyer();
    member.get(buying.procurementPath()).body("status", is("TERMINATED"));

    outsidersAreTold(buying, "TENDERING", null, "BUYING");
    buying.passDeadline();
    outsidersAreTold(buying, "SEALED", null, "BUYING");
    say("PUBLISHED");
    awaitDraft(buying, "TERMINATION_NOTICE", "PUBLISHED");

    outsidersAreTold(buying, "TERMINATED", "No money.", "CONSTITUTED");
  }

  private void outsidersAreTold(
      JointBuying buying, String status, @Nullable String reason, String consortium) {
    Person.anybody()
        .get(buying.procurementPath())
        .then()
        .body("status", is(status))
        .body("terminationReason", is(reason));
    Person.anybody()
        .get("/api/v1/procurements?challenge=" + buying.challenge())
        .then()
        .body("items.status", contains(status));
    Person.anybody().get(buying.consortiumPath()).then().body("status", is(consortium));
    assertThat(rebuilt(buying))
        .containsEntry("status", status)
        .containsEntry("terminationReason", reason);
  }

  /** What a service that rebuilds is told of it. */
  private Map<String, Object> rebuilt(JointBuying buying) {
    return QuarkusTransaction.requiringNew()
        .call(() ->
            states.stream()
                .flatMap(CurrentStateSource::currentFacts)
                .filter(fact -> fact.topic().equals("procurements"))
                .filter(fact -> fact.aggregateId().equals(buying.procurement()))
                .map(fact -> json.convertValue(fact.payload(), MAP))
                .toList()
                .getFirst());
  }

  @Test
  void shouldSendARefusedTerminationNoticeAgainAsItIs() {
    say("PUBLISHED");
    var buying = Scenarios.at(SUBMITTED, 2).published();
    awaitStatus(buying, "TENDERING");
    say("REFUSED");
    var approver = buying.lead().approver();
    buying.terminated(approver, "No money.").statusCode(200);
    awaitDraft(buying, "TERMINATION_NOTICE", "REFUSED");
    approver
        .get(buying.draft(NoticeType.TERMINATION_NOTICE).orElseThrow())
        .body("draft.refusal", is("Say more"))
        .body("release.awards.statusDetails", contains("No money.", "No money."));

    say("PUBLISHED");
    buying.approvesNotice(NoticeType.TERMINATION_NOTICE).statusCode(200);

    awaitDraft(buying, "TERMINATION_NOTICE", "PUBLISHED");
    historyOf(buying, "TERMINATION_NOTICE", List.of("PUBLISHED"));
  }

  @Test
  void shouldCorrectAwardAndContractDetailsNoticesThatWereRefused() {
    say("PUBLISHED");
    var buying = Scenarios.at(SUBMITTED, 3).published();
    awaitStatus(buying, "TENDERING");
    JointAssessment joint = JointAssessment.sealed(buying).summarised();
    LocalDate until = awardNoticeIsRefusedAndCorrected(joint);
    assertThat(joint.award().getString("standstillEndsOn")).isEqualTo(until.toString());
    joint.passStandstill();
    contractNoticeIsPreparedForNoOtherWhileItIsOnItsWay(joint);

    contractNoticeIsRefusedAndPreparedAgain(joint);

    releases(buying)
        .body(
            "releases.tag.flatten()", contains("tender", "award", "contract", "award", "contract"));
  }

  private static LocalDate awardNoticeIsRefusedAndCorrected(JointAssessment joint) {
    JointBuying buying = joint.buying();
    Person approver = joint.lead().approver();
    String notice = joint.path() + "/award-notice";
    say("REFUSED");
    buying.approvesNotice(NoticeType.AWARD_NOTICE).statusCode(200);
    awaitDraft(buying, "AWARD_NOTICE", "REFUSED");
    assertThat(buying.view().getString("status")).isEqualTo("AWARD_PROPOSED");

    say("PUBLISHED");
    LocalDate until = LocalDate.ofInstant(SandboxClock.now(), LONDON).plusDays(40);
    String draft =
        joint
            .lead()
            .buyer()
            .put(notice, Map.of("standstillUntil", until.toString()))
            .statusCode(200)
            .extract()
            .path("id");
    approver
        .get("/api/v1/notice-drafts/" + draft)
        .body("release.awards.standstillPeriod.endDate[0]", startsWith(until.toString()));
    buying.approvesNotice(NoticeType.AWARD_NOTICE).statusCode(200);
    awaitDraft(buying, "AWARD_NOTICE", "PUBLISHED");
    assertThat(buying.view().getString("status")).isEqualTo("STANDSTILL");
    historyOf(buying, "AWARD_NOTICE", List.of("PUBLISHED", "WITHDRAWN"));
    return until;
  }

  /** If it is refused, it waits again: nothing else may wait in its place then. */
  private static void contractNoticeIsPreparedForNoOtherWhileItIsOnItsWay(JointAssessment joint) {
    say("PENDING");
    joint.signed(joint.contracts().getFirst());
    joint.detailed().statusCode(200);
    joint.signed(joint.contracts().getLast());
    Person buyer = joint.lead().buyer();
    assertThat(joint.buying().view().getList("next.act")).doesNotContain("PREPARE_CONTRACT_NOTICE");

    buyer
        .put(joint.path() + "/contract-notices", Map.of())
        .spec(problem(NoticeProblem.NOTICE_ON_THE_WAY));
  }

  private static void contractNoticeIsRefusedAndPreparedAgain(JointAssessment joint) {
    say("REFUSED");
    awaitDraft(joint.buying(), "CONTRACT_DETAILS_NOTICE", "REFUSED");

    joint.signed();
    say("PUBLISHED");
    joint.detailed().statusCode(200);
    awaitDraft(joint.buying(), "CONTRACT_DETAILS_NOTICE", "PUBLISHED");
    historyOf(joint.buying(), "CONTRACT_DETAILS_NOTICE", List.of("PUBLISHED", "WITHDRAWN"));
    assertThat(joint.contracts())
        .allSatisfy(contract -> assertThat(contract.get("noticePublishedAt")).isNotNull());
  }

  /** The newest first; each was a notice of its own, and the public knows only the last. */
  private static void historyOf(JointBuying buying, String type, List<String> statuses) {
    JsonPath all = drafts(buying);
    String ofType = "findAll { it.type == '" + type + "' }.";
    assertThat(all.<String>getList(ofType + "status")).isEqualTo(statuses);
    assertThat(all.<String>getList(ofType + "noticeId"))
        .doesNotContainNull()
        .doesNotHaveDuplicates();
    assertThat(all.<String>getList(ofType + "refusal").subList(1, statuses.size()))
        .allSatisfy(refusal -> assertThat(refusal).isEqualTo("Say more"));
  }

  private static JsonPath drafts(JointBuying buying) {
    return buying
        .lead()
        .buyer()
        .get(buying.procurementPath() + "/notice-drafts")
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static void awaitDraft(JointBuying buying, String type, String status) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            status.equals(drafts(buying).getString("find { it.type == '" + type + "' }.status")));
  }

  private static void awaitStatus(JointBuying buying, String status) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> status.equals(buying.view().getString("status")));
  }

  private static ValidatableResponse releases(JointBuying buying) {
    return Person.anybody()
        .get("/api/v1/ocds/" + buying.view().getString("ocid"))
        .then()
        .statusCode(200);
  }

  private static String inDays(JointBuying buying, int days) {
    return Instant.parse(buying.view().getString("timetable.tendersUntil"))
        .plus(Duration.ofDays(days))
        .toString();
  }

  private static void say(String status) {
    given()
        .body(Map.of("status", status, "reference", "r-1", "reason", "Say more"))
        .contentType("application/json")
        .post(
            ConfigProvider.getConfig()
                    .getValue("guildhall.notice.central-platform.url", String.class)
                + "/say")
        .then()
        .statusCode(200);
  }
}
