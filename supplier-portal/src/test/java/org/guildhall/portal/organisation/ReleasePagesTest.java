package org.guildhall.portal.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.guildhall.portal.testing.PortalWorld;
import org.guildhall.portal.testing.Reader;
import org.guildhall.portal.testing.Samples;
import org.guildhall.portal.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PortalWorld.class)
class ReleasePagesTest {
  private static final String ONE = "/api/v1/organisations/" + World.NORTHBRIDGE;
  private static final String PAGE = "/operator/organisations/" + World.NORTHBRIDGE;
  private static final String MEMBER = "01990000-0000-7000-8000-0000000000bb";

  private static final String STATED =
      """
      "stated":{"name":"What The Taker Typed","kind":"UNITARY","identifiers":[{"scheme":"GB-LAE","id":"NBR"}],
       "address":{"streetAddress":"2 Low Street"},"contactPoint":{"email":"taker@people.example"},
       "region":null,"size":{},"vcse":false}}\
      """;

  private final World world = new World();

  @TestHTTPResource URI base;

  @BeforeEach
  void taken() {
    String organisation =
        Samples.organisation(World.NORTHBRIDGE, "Northbridge Council", "UNITARY", "PENDING");
    world.forgetEverything().answersAsDescribed();
    world.answers("GET " + ONE, organisation.strip().replaceFirst("}$", "," + STATED));
    world.answers("GET " + ONE + "/released-members", "[]");
  }

  @Test
  void shouldGiveBackWithAReasonAndOnlyOnceItIsConfirmed() {
    world.answers(
        "POST " + ONE + "/release",
        Samples.organisation(World.NORTHBRIDGE, "Northbridge Council", "UNITARY", "PENDING"));
    Reader olive =
        Reader.of(base)
            .signsIn("olive.operator")
            .goesTo(PAGE)
            .sees("What The Taker Typed")
            .goesTo(PAGE + "/release")
            .enters("reason", "They do not work there");

    olive
        .presses("Give it back")
        .sees("Confirm that it is given back")
        .sees("They do not work there");
    olive
        .adds("Give it back", "sure", "yes")
        .presses("Give it back")
        .sees("Its people are told why");

    assertThat(world.last("POST " + ONE + "/release").body()).contains("They do not work there");
    assertThat(world.last("POST " + ONE + "/release").ifMatch()).isEqualTo("\"2\"");
  }

  @Test
  void shouldShowTheOperatorAnewWhatChangedAfterThePageWasOpened() {
    Reader olive = Reader.of(base).signsIn("olive.operator").goesTo(PAGE);
    world.answers(
        "POST " + ONE + "/verification",
        412,
        Samples.problem(412, "stale-version", "Somebody changed this in the meantime"));
    String changed =
        Samples.organisation(World.NORTHBRIDGE, "Northbridge Council", "UNITARY", "PENDING");
    world.answers(
        "GET " + ONE,
        changed.strip().replaceFirst("}$", "," + STATED.replace("What The", "What Another")));

    olive.presses("Verify").sees("Somebody else changed this").sees("What Another Taker Typed");

    assertThat(world.last("POST " + ONE + "/verification").ifMatch()).isEqualTo("\"2\"");
  }

  @Test
  void shouldShowWhoWasSentAwayFromTheirOnlyOrganisationThatThereIsNews() {
    world.answers(
        "GET /api/v1/me",
        "{\"subject\":\"s\",\"name\":\"n\",\"operator\":false,\"unreadNews\":1,\"memberships\":[]}");

    Reader.of(base).signsIn("nadia.northbridge").goesTo("/search").sees("News (1 unread)");
  }

  @Test
  void shouldLetSomebodyRegisterItAgainWhoWasSentAway() {
    world.answers(
        "GET " + ONE + "/released-members",
        "[{\"id\":\"%s\",\"name\":\"Sid Squatter\",\"releasedAt\":\"2026-11-30T09:00:00Z\"}]"
            .formatted(MEMBER));
    world.answers("POST " + ONE + "/released-members/" + MEMBER + "/readmission", 204, "");

    Reader.of(base)
        .signsIn("olive.operator")
        .goesTo(PAGE)
        .sees("Sid Squatter")
        .presses("Let them register it again: Sid Squatter")
        .sees("They can register the organisation again");
  }

  @Test
  void shouldShowItsPeopleWhatTheyStatedAndLetThemCorrectThat() {
    Reader.of(base)
        .signsIn("nadia.northbridge")
        .goesTo("/organisations/" + World.NORTHBRIDGE)
        .sees("What The Taker Typed")
        .sees("Until then others see what published notices say")
        .goesTo("/organisations/" + World.NORTHBRIDGE + "/edit")
        .enters("address.locality", "Northbridge")
        .presses("Save");

    assertThat(world.last("PUT " + ONE).body())
        .contains("What The Taker Typed")
        .contains("2 Low Street");
  }
}
