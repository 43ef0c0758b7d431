package org.guildhall.buying.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.buying.fixture.Stage.PUBLISHED;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.guildhall.buying.fixture.JointBuying;
import org.guildhall.buying.fixture.Person;
import org.guildhall.buying.fixture.Scenarios;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.junit.jupiter.api.Test;

/** The copy of a tender that its supplier reads with a key that only it has. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class OwnCopyTest {
  private static final String KEY = key("0123456789abcdef0123456789abcdef");
  private static final String ANOTHER = key("fedcba9876543210fedcba9876543210");

  private static String key(String bytes) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(bytes.getBytes(StandardCharsets.UTF_8));
  }

  private static ValidatableResponse read(Person person, Bidding bidding, String key) {
    return person.post(bidding.path() + "/own-copy", Map.of("copyKey", key));
  }

  @Test
  void shouldBeReadWithItsKeyBeforeAndAfterTheDeadlineAndChangeNothing() {
    JointBuying buying = Scenarios.at(PUBLISHED, 2);
    Bidding bidding = Bidding.in(buying).written("12.50");
    bidding.submit(Map.of("copyKey", KEY)).statusCode(201);
    long version = bidding.view().getLong("version");

    read(bidding.bidder(), bidding, KEY)
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body(containsString("We would do it with three people."))
        .body(containsString("12.5"));
    buying.passDeadline();
    // With the blanks that copying takes along.
    read(bidding.bidder(), bidding, " " + KEY + " ")
        .statusCode(200)
        .body(containsString("We would do it with three people."));

    assertThat(bidding.view().getLong("version")).isEqualTo(version);
  }

  @Test
  void shouldSayThatAnotherKeyIsNotItsKeyInWordsAboutTheKeyAlone() {
    Bidding bidding = Bidding.in(Scenarios.tendering()).written("12.50");
    bidding.submit(Map.of("copyKey", KEY)).statusCode(201);

    read(bidding.bidder(), bidding, ANOTHER)
        .spec(problem(TenderProblem.NO_COPY, "copyKey"))
        .body("fields[0].message", containsString("This is not the key of your copy"))
        .body("fields[0].message", not(containsString("empty")));
    read(bidding.bidder(), bidding, "too short")
        .spec(problem(KitProblem.INVALID_INPUT, "copyKey"))
        .body("fields[0].message", containsString("This is not the key of your copy"))
        .body("fields[0].message", not(containsString("base64")));
  }

  @Test
  void shouldSayThatNoneWasKept() {
    Bidding bidding = Bidding.in(Scenarios.tendering()).submitted("12.50");

    read(bidding.bidder(), bidding, KEY)
        .spec(problem(TenderProblem.NO_COPY, "copyKey"))
        .body("fields[0].message", containsString("No copy was kept"));
  }

  @Test
  void shouldNotBeReadByAnybodyElseEvenWithTheKey() {
    JointBuying buying = Scenarios.tendering();
    Bidding bidding = Bidding.in(buying).written("12.50");
    bidding.submit(Map.of("copyKey", KEY)).statusCode(201);

    read(Bidding.in(buying).bidder(), bidding, KEY).statusCode(404);
    read(buying.lead().buyer(), bidding, KEY).statusCode(403);
  }
}
