package org.guildhall.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.portal.testing.Samples.CHALLENGE;
import static org.guildhall.portal.testing.Samples.QUESTION;
import static org.guildhall.portal.testing.World.EASTMERE;
import static org.guildhall.portal.testing.World.NORTHBRIDGE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.testing.Browser;
import org.guildhall.portal.testing.PortalWorld;
import org.guildhall.portal.testing.Samples;
import org.guildhall.portal.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PortalWorld.class)
class NewsPagesTest {
  private static final String TOKEN = "abcdefghijklmnopqrstuvwxyz";
  private static final String ITEM =
      """
      {"id":"%s","kind":"CHALLENGE_PUBLISHED","organisationId":"%s","aboutId":"%s","withinId":null,
       "headline":"The challenge is published","text":"It is public.\\n\\n> Not this year:\\n>\\n> see <b>us</b>\\n\\nUntil 5 January.",
       "action":"See the challenge","toldAt":"2026-11-30T09:00:00Z","readAt":null}\
      """
          .formatted(QUESTION, NORTHBRIDGE, CHALLENGE);

  private final World world = new World();
  private Browser browser;

  @TestHTTPResource URI base;

  @BeforeEach
  void openBrowser() {
    world.forgetEverything();
    browser = Browser.at(base.toString());
    world.answers(
        "GET /api/v1/me",
        "{\"subject\":\"s\",\"name\":\"n\",\"operator\":false,\"unreadNews\":1,\"memberships\":["
            + World.membership(NORTHBRIDGE, "Northbridge City Council", "UNITARY", Role.AUTHOR)
            + ","
            + World.membership(EASTMERE, "Eastmere Borough Council", "LONDON_BOROUGH", Role.BUYER)
            + "]}");
    world.answers("GET /api/v1/me/news", "{\"items\":[" + ITEM + "],\"next\":null}");
  }

  @Test
  void shouldShowNewsUnreadFirstSeenAndLeadToItsPageForTheRightOrganisation() {
    world.answers("POST /api/v1/me/news/" + QUESTION + "/read", ITEM);
    world.answers("GET /api/v1/challenges/" + CHALLENGE, Samples.challenge("OPEN"));
    world.answers("GET /api/v1/challenges/" + CHALLENGE + "/support", Samples.support());
    world.answers("GET /api/v1/challenges/" + CHALLENGE + "/questions", Samples.questions());

    var nadia =
        browser
            .person()
            .signsIn("nadia.northbridge")
            .goesTo("/news")
            .sees("News (1 unread)")
            .sees("Unread")
            .sees("Northbridge City Council")
            .sees("Until 5 January.")
            .findsItAccessible();
    assertThat(nadia.page().locator("blockquote").textContent())
        .isEqualTo("Not this year:\n\nsee <b>us</b>");
    nadia.follows("The challenge is published").sees("acting for Northbridge City Council");
    assertThat(world.last("POST /api/v1/me/news/" + QUESTION + "/read")).isNotNull();
  }

  @Test
  void shouldShowTheOperatorAddressesThatLettersDoNotReachAndSendThemAgain() {
    world.answers(
        "GET /api/v1/operations/letters",
        """
        {"items":[{"email":"ada@example.org","state":"BOUNCED","trouble":"No mailbox",
         "latestOn":"2026-11-30","canBeSentAgain":true},
         {"email":"new@example.org","state":"FAILED","trouble":null,
         "latestOn":"2026-11-29","canBeSentAgain":false}],"next":null}\
        """);
    world.answers("POST /api/v1/operations/letters/sending", 204, "");

    var olive =
        browser
            .person()
            .signsIn("olive.operator")
            .goesTo("/operator/letters")
            .sees("ada@example.org")
            .sees("Refused by the mailbox")
            .sees("30 November 2026")
            .findsItAccessible();
    assertThat(olive.page().locator("form[action='/operator/letters']").count()).isOne();
    olive.presses("Send again to ada@example.org").sees("is sent again");
    assertThat(world.last("POST /api/v1/operations/letters/sending").body())
        .contains("ada@example.org");
  }

  @Test
  void shouldLetAPersonChooseTheirLetters() {
    world.answers("GET /api/v1/me/letters", "{\"refused\":[\"REMINDERS\",\"TASKS\"]}");
    world.answers("PUT /api/v1/me/letters", "{\"refused\":[\"REMINDERS\"]}");

    browser
        .person()
        .signsIn("nadia.northbridge")
        .goesTo("/letters")
        .findsItAccessible()
        .chooses("What waits for me")
        .presses("Save")
        .sees("Your choice of letters is saved.");

    assertThat(world.last("PUT /api/v1/me/letters").body())
        .contains("REMINDERS")
        .doesNotContain("TASKS", "PROGRESS");
  }

  @Test
  void shouldUnsubscribeWithoutASignInAndOnlyWhenTheButtonIsPressed() {
    String link = "/api/v1/letters/refusals/" + TOKEN;
    world.answers("GET " + link, "{\"group\":\"REMINDERS\"}");
    world.answers("POST " + link, "{\"group\":\"REMINDERS\"}");

    var anybody =
        browser.person().goesTo("/unsubscribe/" + TOKEN).sees("deadlines").findsItAccessible();
    assertThat(world.calls()).noneMatch(call -> call.request().startsWith("POST " + link));
    anybody
        .presses("Send me no more of these")
        .sees("You get no more letters of this kind")
        .findsItAccessible();
    assertThat(world.last("POST " + link)).isNotNull();
  }
}
