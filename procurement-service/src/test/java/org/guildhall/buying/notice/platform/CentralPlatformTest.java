package org.guildhall.buying.notice.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.buying.fixture.Stage.SUBMITTED;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.guildhall.buying.fixture.Person;
import org.guildhall.buying.fixture.Scenarios;
import org.guildhall.buying.notice.NoticeProblem;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.junit.jupiter.api.Test;

/** With a central platform, nothing is shown and nothing follows before it has confirmed. */
@QuarkusTest
@WithTestResource(
    value = GuildhallTestResource.class,
    initArgs = @ResourceArg(name = "database", value = "with_platform"))
@WithTestResource(FakePlatform.class)
class CentralPlatformTest {
  @Test
  void shouldShowTheTenderNoticeOnlyAfterTheCentralPlatformConfirmedIt() {
    say("PENDING");
    var buying = Scenarios.at(SUBMITTED, 2).published();
    var notices = "/api/v1/notices?lead=" + buying.lead().id();

    buying.lead().buyer().get(buying.procurementPath()).body("status", equalTo("PUBLISHED"));
    Person.anybody().get(buying.procurementPath()).then().spec(problem(KitProblem.NOT_FOUND));
    Person.anybody().get(notices).then().body("items", hasSize(0));

    say("PUBLISHED");

    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            Person.anybody()
                .get(buying.procurementPath())
                .then()
                .statusCode(200)
                .body("status", equalTo("TENDERING")));
    Person.anybody().get(notices).then().body("items", hasSize(1));
  }

  @Test
  void shouldNotTerminateWhileTheTenderNoticeIsOnItsWay() {
    say("PENDING");
    var buying = Scenarios.at(SUBMITTED, 2).published();
    var why = Map.of("reason", "No money");
    var buyer = buying.lead().buyer();
    var termination = buying.procurementPath() + "/termination";

    buyer.put(termination, why).spec(problem(NoticeProblem.NOTICE_ON_THE_WAY));

    say("PUBLISHED");
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> buyer.put(termination, why).statusCode(200));
    buying.approvesNotice(NoticeType.TERMINATION_NOTICE).statusCode(200);
    var notices = "/api/v1/notices?lead=" + buying.lead().id();
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            Person.anybody().get(notices).then().body("items.number", contains("UK12", "UK4")));
  }

  @Test
  void shouldLetAnAmendmentCountOnlyOnceItsNoticeIsConfirmedAndOpenNothingBefore() {
    say("PUBLISHED");
    var buying = Scenarios.at(SUBMITTED, 2).published();
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> "TENDERING".equals(buying.view().getString("status")));
    say("PENDING");
    String before = buying.view().getString("timetable.tendersUntil");
    String later = Instant.parse(before).plus(Duration.ofDays(5)).toString();

    buying.amended(Map.of("tendersUntil", later));

    String amendments = buying.procurementPath() + "/amendments";
    Person.anybody().get(amendments).then().body("", hasSize(0));
    buying.lead().buyer().get(amendments).body("status", contains("ON_ITS_WAY"));
    assertThat(buying.view().getString("timetable.tendersUntil")).isEqualTo(before);
    buying.passDeadline();
    buying
        .lead()
        .opener()
        .post(buying.procurementPath() + "/openings", Map.of("envelope", "QUALITY"))
        .spec(problem(NoticeProblem.NOTICE_ON_THE_WAY));

    say("PUBLISHED");

    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> Person.anybody().get(amendments).then().body("status", contains("PUBLISHED")));
    assertThat(buying.view().getString("timetable.tendersUntil")).isEqualTo(later);
    assertThat(buying.view().getString("status")).isEqualTo("TENDERING");
  }

  private static void say(String status) {
    var answer = "{\"status\":\"" + status + "\",\"reference\":\"r-1\"}";
    given().body(answer).post(platform() + "/say").then().statusCode(200);
  }

  private static String platform() {
    return ConfigProvider.getConfig()
        .getValue("guildhall.notice.central-platform.url", String.class);
  }
}
