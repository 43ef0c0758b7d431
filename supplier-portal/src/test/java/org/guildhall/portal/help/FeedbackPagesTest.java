package org.guildhall.portal.help;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.UUID;
import org.guildhall.portal.testing.EveryPage;
import org.guildhall.portal.testing.PortalWorld;
import org.guildhall.portal.testing.Reader;
import org.guildhall.portal.testing.Samples;
import org.guildhall.portal.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PortalWorld.class)
class FeedbackPagesTest {
  private static final UUID ID = EveryPage.ID;
  private static final String TEXT = "The date is asked for twice";
  private final World world = new World();

  @TestHTTPResource URI base;

  @BeforeEach
  void answer() {
    world.forgetEverything();
  }

  @Test
  void shouldTakeFeedbackFromAnybodyAboutThePageTheyComeFrom() {
    world.answers("POST /api/v1/feedback", 204, "");
    Reader anybody = Reader.of(base).goesTo("/help/sealing");

    anybody.goesTo(anybody.page().select("footer a:contains(Feedback)").attr("href"));
    anybody.enters("text", TEXT).enters("email", "sam@brightpath.example").presses("Send");

    anybody.sees("Thank you");
    World.Call sent = world.last("POST /api/v1/feedback");
    assertThat(sent.body()).contains(TEXT, "sam@brightpath.example", "\"page\":\"/help/sealing\"");
    assertThat(sent.authorization()).isNull();
    assertThat(sent.idempotencyKey()).isNotBlank();
  }

  @Test
  void shouldKeepWhatWasTypedWhenSomethingIsWrong() {
    world.answers(
        "POST /api/v1/feedback",
        400,
        Samples.problem(400, "invalid-input", "Look again", "email", "is not an e-mail address"));
    Reader anybody = Reader.of(base).goesTo("/feedback?about=/search?q=my-illness");

    anybody.presses("Send").sees("Enter what you want to tell us");
    anybody.enters("text", TEXT).enters("email", "nowhere").presses("Send");

    anybody.sees("Your e-mail address must be like name@example.gov.uk").doesNotSee("my-illness");
    assertThat(anybody.page().select("textarea").val()).isEqualTo(TEXT);
    assertThat(anybody.page().select("input[name=email]").val()).isEqualTo("nowhere");
  }

  @Test
  void shouldShowItToTheOperatorPageByPageUntilItIsDone() {
    String one =
        """
        {"items":[{"id":"%s","text":"%s","page":"/help/sealing","email":"sam@brightpath.example",
          "receivedAt":"2026-11-30T09:00:00Z","doneAt":null}],"next":"behind"}\
        """
            .formatted(ID, TEXT);
    world.answers("GET /api/v1/operations/feedback", one);
    world.answers("POST /api/v1/operations/feedback/" + ID + "/done", 204, "");
    Reader olive = Reader.of(base).signsIn("olive.operator").goesTo("/operator/feedback");

    olive.sees(TEXT).sees("From the page /help/sealing");
    assertThat(olive.page().select("a[rel=next]").attr("href"))
        .isEqualTo("/operator/feedback?done=false&after=behind");
    olive.presses("Done with what came in 30 November 2026 at 9am").sees("You are done with it.");
    assertThat(world.last("POST /api/v1/operations/feedback/" + ID + "/done")).isNotNull();
  }

  @Test
  void shouldShowItToNobodyButTheOperator() {
    Reader nadia = Reader.of(base).signsIn("nadia.northbridge").goesTo("/operator/feedback");

    assertThat(nadia.status()).isEqualTo(403);
  }
}
