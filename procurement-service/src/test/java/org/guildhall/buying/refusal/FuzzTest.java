package org.guildhall.buying.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.kit.testing.fuzz.Fuzzer;
import org.guildhall.kit.testing.fuzz.Pool;
import org.guildhall.kit.testing.fuzz.UnreadableQueries;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is sent to the buying is answered, and never with an error of ours. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class FuzzTest {
  private static final String API = "procurement-service";
  private static final int A_SCENARIO = 200;

  @TestHTTPResource URI server;

  @Test
  void shouldRefuseWhatNobodyMeans() {
    Fuzzer fuzzer = Fuzzer.of(API, server, 1);

    assertThat(fuzzer.run(1_000, A_SCENARIO, scenarios())).isEmpty();
    // It gets behind the door.
    assertThat(fuzzer.statuses()).containsKeys(200, 400, 403, 404, 409);
  }

  @Test
  void shouldNameWhatDoesNotReadBehindTheQuestionMark() {
    UnreadableQueries queries = new UnreadableQueries(API, server);
    Supplier<Pool> pools = scenarios();

    List<String> left = queries.leftAfter(pools.get());
    for (int others = 0; others < 3 && !left.isEmpty(); others++) {
      left = queries.leftAfter(pools.get());
    }

    assertThat(left).isEmpty();
    assertThat(queries.all()).isGreaterThan(30);
  }

  @Test
  @Tag("long")
  void shouldRefuseWhatNobodyMeansForLong() {
    assertThat(Fuzzer.of(API, server, 2).run(20_000, A_SCENARIO, scenarios())).isEmpty();
  }

  private static Supplier<Pool> scenarios() {
    AtomicInteger next = new AtomicInteger();
    return () -> BuyingPool.of(next.getAndIncrement());
  }
}
