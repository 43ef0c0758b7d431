package org.guildhall.buying.notice;

import static io.restassured.RestAssured.given;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.guildhall.buying.fixture.JointBuying;
import org.guildhall.buying.fixture.Person;
import org.guildhall.kit.problem.KitProblem;
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
    var buying = JointBuying.of(2).published();
    var notices = "/api/v1/notices?lead=" + buying.lead().id();

    buying.lead().buyer().get(buying.procurementPath()).body("status", equalTo("PUBLISHED"));
    Person.anybody().get(buying.procurementPath()).then().spec(problem(KitProblem.NOT_FOUND));
    Person.anybody().get(notices).then().body("items", hasSize(0));

    given().body("{\"status\":\"PUBLISHED\",\"reference\":\"r-1\"}").post(platform() + "/say");

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

  private static String platform() {
    return ConfigProvider.getConfig()
        .getValue("guildhall.notice.central-platform.url", String.class);
  }
}
