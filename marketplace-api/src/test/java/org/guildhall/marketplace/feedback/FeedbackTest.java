package org.guildhall.marketplace.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.id.Ids;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.marketplace.fixture.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class FeedbackTest {
  private static final String WAITING = "/api/v1/operations/feedback";
  private static final Duration HALF_A_YEAR = Duration.ofDays(180);

  @Inject FeedbackBox box;
  @Inject RemoveOldFeedback removeOld;
  @Inject Clock clock;

  private final Person olive = Person.operator();

  private static String sent(@Nullable String email) {
    String text = "The search finds nothing " + UUID.randomUUID();
    Map<String, String> feedback = new HashMap<>(Map.of("text", text, "page", "/search?q=bins"));
    if (email != null) {
      feedback.put("email", email);
    }
    Person.anybody().body(feedback).post("/api/v1/feedback").then().statusCode(204);
    return text;
  }

  private Map<String, Object> waiting(String text) {
    return olive
        .get(WAITING + "?limit=100")
        .statusCode(200)
        .extract()
        .path("items.find { it.text == '%s' }".formatted(text));
  }

  @Test
  void shouldBringToTheOperatorWhatAnybodySaysWithoutASignIn() {
    String text = sent("sam@brightpath.example");

    assertThat(waiting(text))
        .containsEntry("page", "/search?q=bins")
        .containsEntry("email", "sam@brightpath.example");
  }

  @Test
  void shouldWaitForTheOperatorUntilItIsDone() {
    String text = sent(null);
    Object id = waiting(text).get("id");

    olive.post(WAITING + "/" + id + "/done").statusCode(204);
    olive.post(WAITING + "/" + id + "/done").statusCode(204);

    assertThat(waiting(text)).isNull();
    olive
        .get(WAITING + "?done=true&limit=100")
        .body("items.doneAt", everyItem(notNullValue()))
        .body("items.find { it.id == '%s' }.text".formatted(id), equalTo(text));
  }

  @Test
  void shouldShowAHundredPagesOneByOne() {
    String first = sent(null);
    String second = sent(null);

    String next = olive.get(WAITING + "?limit=1").extract().path("next");

    assertThat(waiting(second)).isNotNull();
    assertThat(
            olive
                .get(WAITING + "?limit=100&after=" + next)
                .extract()
                .<List<String>>path("items.text"))
        .contains(first);
  }

  @Test
  void shouldTakeTheSameOnceHoweverOftenItIsSent() {
    String key = UUID.randomUUID().toString();
    String text = "Once " + key;
    for (int i = 0; i < 2; i++) {
      Person.anybody()
          .header("Idempotency-Key", key)
          .body(Map.of("text", text))
          .post("/api/v1/feedback")
          .then()
          .statusCode(204);
    }

    assertThat(
            olive.get(WAITING + "?limit=100").extract().<List<String>>path("items.text").stream()
                .filter(text::equals))
        .hasSize(1);
  }

  @Test
  void shouldSayWhatIsWrongWithIt() {
    Person.anybody()
        .body(Map.of("text", " ", "email", "nowhere"))
        .post("/api/v1/feedback")
        .then()
        .spec(problem(KitProblem.INVALID_INPUT));
  }

  @Test
  void shouldRemoveItAfterHalfAYear() {
    String kept = sent(null);
    String old = "Old " + UUID.randomUUID();
    box.put(
        new FeedbackView(
            Ids.next(), old, null, null, clock.instant().minus(HALF_A_YEAR).minusSeconds(1), null));
    assertThat(waiting(kept)).isNotNull();

    removeOld.run();

    assertThat(waiting(kept)).isNotNull();
    assertThat(box.countSince(clock.instant().minus(HALF_A_YEAR.multipliedBy(2)), 1_000_000))
        .isEqualTo(box.countSince(clock.instant().minus(HALF_A_YEAR), 1_000_000));
  }

  @Test
  void shouldLeaveRoomForOthersWhoeverSendsMuchFromOneAddress() {
    for (int times = 0; times < 100; times++) {
      from("203.0.113.7").statusCode(204);
    }

    from("203.0.113.7")
        .spec(problem(KitProblem.TOO_MANY_REQUESTS))
        .header("Retry-After", notNullValue());
    from("203.0.113.8").statusCode(204);
  }

  private static ValidatableResponse from(String address) {
    return Person.anybody()
        .header("X-Forwarded-For", address)
        .body(Map.of("text", "From " + address))
        .post("/api/v1/feedback")
        .then();
  }

  /** One who floods it must not fill the database. */
  @Test
  void shouldTakeNoMoreThanSoMuchInADay() {
    var none = new SendFeedback(box, new Few(), clock);
    sent(null);

    assertThatThrownBy(() -> none.send(new FeedbackRequest("One too many", null, null)))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("no more is taken");
  }

  private record Few() implements FeedbackConfig {
    @Override
    public Duration keptFor() {
      return HALF_A_YEAR;
    }

    @Override
    public int mostInADay() {
      return 1;
    }
  }
}
