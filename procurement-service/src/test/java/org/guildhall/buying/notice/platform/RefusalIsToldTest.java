package org.guildhall.buying.notice.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.buying.fixture.Stage.SUBMITTED;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.guildhall.buying.fixture.JointBuying;
import org.guildhall.buying.fixture.Scenarios;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.kit.base.schedule.RecurringJob;
import org.guildhall.kit.facts.outbox.CurrentStateSource;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.junit.jupiter.api.Test;

/** Those who can correct a notice hear by letter that the central platform has refused it. */
@QuarkusTest
@WithTestResource(
    value = GuildhallTestResource.class,
    initArgs = @ResourceArg(name = "database", value = "with_platform"))
@WithTestResource(FakePlatform.class)
class RefusalIsToldTest {

  @Inject @Any Instance<RecurringJob> jobs;
  @Inject @Any Instance<CurrentStateSource> states;
  @Inject ObjectMapper json;

  @Test
  void shouldTellThoseWhoCanCorrectItThatANoticeWasRefusedAndWhyEachTime() {
    platformSays("REFUSED");
    JointBuying buying = Scenarios.at(SUBMITTED, 2).published();
    refused(buying);

    assertThat(told(buying))
        .singleElement()
        .satisfies(letter -> {
          assertThat(texts(letter.path("organisations")))
              .containsExactly(buying.lead().id().toString());
          assertThat(texts(letter.path("roles"))).containsExactly("BUYER");
          assertThat(letter.path("words").path("reason").asText()).isEqualTo("Say more");
          assertThat(letter.path("words").path("notice").asText()).isEqualTo("tender notice");
        });
    assertThat(told(buying)).as("and once for one refusal").hasSize(1);

    buying.revise(JointBuying.plan());
    buying.lead().buyer().post(buying.procurementPath() + "/submission").statusCode(200);
    buying.approvesNotice(NoticeType.TENDER_NOTICE).statusCode(200);
    refused(buying);

    assertThat(told(buying)).hasSize(2);
    platformSays("PUBLISHED");
  }

  private static void refused(JointBuying buying) {
    Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> "REFUSED".equals(drafts(buying)));
  }

  /** The status of the latest. */
  private static String drafts(JointBuying buying) {
    return buying
        .lead()
        .buyer()
        .get(buying.procurementPath() + "/notice-drafts")
        .statusCode(200)
        .extract()
        .path("[0].status");
  }

  private List<JsonNode> told(JointBuying buying) {
    // Connections from before the scenario was set back are closed when they are first used.
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .until(() -> {
          tell().run();
          return true;
        });
    return states.stream()
        .filter(source -> source.topic().equals("letters"))
        .flatMap(CurrentStateSource::currentFacts)
        .map(fact -> json.<JsonNode>valueToTree(fact.payload()))
        .filter(letter -> letter.path("kind").asText().equals("NOTICE_REFUSED"))
        .filter(
            letter -> buying.procurementPath().endsWith(letter.path("withinId").asText("nothing")))
        .toList();
  }

  private RecurringJob tell() {
    return jobs.stream().filter(job -> job.name().equals("tell letters")).findFirst().orElseThrow();
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asText).toList();
  }

  private static void platformSays(String status) {
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
