package org.guildhall.buying.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.kit.testing.Tokens;
import org.guildhall.kit.testing.fuzz.LargeBodies;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No endpoint takes more JSON than its description says. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
@Tag("slice")
class LargeBodiesTest {
  private static final int TOO_LARGE = 413;

  @TestHTTPResource URI server;

  @Test
  void shouldRefuseABodyThatIsAByteTooLargeWhateverItIsFor() {
    LargeBodies bodies =
        new LargeBodies("procurement-service", server, Tokens.forPerson("sender", "Sam Sender"));

    assertThat(bodies.statuses(1))
        .isNotEmpty()
        .allSatisfy((operation, status) -> assertThat(status).as(operation).isEqualTo(TOO_LARGE));
    assertThat(bodies.statuses(0).values()).doesNotContain(TOO_LARGE);
  }
}
