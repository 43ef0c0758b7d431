package org.guildhall.marketplace.fuzz;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.kit.testing.fuzz.Fuzzer;
import org.guildhall.kit.testing.fuzz.UnreadableQueries;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is sent to the market is answered, and never with an error of ours. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class FuzzTest {
  private static final String API = "marketplace-api";
  private static final int A_MARKET = 500;

  @TestHTTPResource URI server;

  @Test
  void shouldRefuseWhatNobodyMeans() {
    Fuzzer fuzzer = Fuzzer.of(API, server, 1);

    assertThat(fuzzer.run(1_000, A_MARKET, MarketPool::bringAbout)).isEmpty();
    // It gets behind the door.
    assertThat(fuzzer.statuses()).containsKeys(200, 201, 400, 403, 404, 409);
  }

  @Test
  void shouldNameWhatDoesNotReadBehindTheQuestionMark() {
    UnreadableQueries queries = new UnreadableQueries(API, server);

    assertThat(queries.all()).isGreaterThan(30);
    assertThat(queries.leftAfter(MarketPool.bringAbout())).isEmpty();
  }

  @Test
  void shouldStillKnowNoAddressWhoseIdDoesNotRead() {
    given()
        .get("/api/v1/organisations?limit=banana&status=PENDING")
        .then()
        .spec(problem(KitProblem.INVALID_INPUT, "limit"))
        .body("detail", startsWith("This is not a whole number"));
    given().get("/api/v1/organisations/banana").then().spec(problem(KitProblem.NOT_FOUND));
  }

  @Test
  @Tag("long")
  void shouldRefuseWhatNobodyMeansForLong() {
    assertThat(Fuzzer.of(API, server, 2).run(20_000, A_MARKET, MarketPool::bringAbout)).isEmpty();
  }
}
