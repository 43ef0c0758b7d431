package org.guildhall.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.portal.testing.Samples.CHALLENGE;
import static org.guildhall.portal.testing.Samples.QUESTION;
import static org.guildhall.portal.testing.Samples.RESPONSE;
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
class PeoplePagesTest {
  private static final String CHALLENGE_PATH = "/api/v1/challenges/" + CHALLENGE;
  private final World world = new World();
  private Browser browser;

  @TestHTTPResource URI base;

  @BeforeEach
  void openBrowser() {
    world.forgetEverything();
    browser = Browser.at(base.toString());
    challengeIs("OPEN");
    world.answers("GET " + CHALLENGE_PATH + "/support", Samples.support());
    world.answers("GET " + CHALLENGE_PATH + "/questions", Samples.questions());
    world.answers("GET /api/v1/me/tasks", "[]");
  }

  private void challengeIs(String status) {
    world.answers("GET " + CHALLENGE_PATH, Samples.challenge(status));
  }

  private Browser.Visitor author() {
    world.memberOf(
        NORTHBRIDGE, "Northbridge City Council", "UNITARY", Role.AUTHOR, Role.ADMIN, Role.BUYER);
    return browser.person().signsIn("nadia.northbridge");
  }

  private void northbridgeIsNew() {
    world.answers(
        "POST /api/v1/organisations",
        201,
        Samples.organisation(NORTHBRIDGE, "Northbridge City Council", "UNITARY", "PENDING"));
    world.answers(
        "GET /api/v1/organisations/" + NORTHBRIDGE,
        Samples.organisation(NORTHBRIDGE, "Northbridge City Council", "UNITARY", "PENDING"));
    world.answers(
        "GET /api/v1/organisations/" + NORTHBRIDGE + "/members",
        "[{\"id\":\""
            + QUESTION
            + "\",\"subject\":\"x\",\"name\":\"Nadia"
            + " Khan\",\"roles\":[\"ADMIN\",\"AUTHOR\"],\"grantedAt\":\"2026-11-01T09:00:00Z\"}]");
    world.answers("GET /api/v1/organisations/" + NORTHBRIDGE + "/invitations", "[]");
    world.answers(
        "POST /api/v1/organisations/" + NORTHBRIDGE + "/invitations",
        201,
        "{\"id\":\""
            + RESPONSE
            + "\",\"email\":\"peter@example.org\",\"roles\":[\"APPROVER\"],\"expiresAt\":\"2026-12-01T09:00:00Z\",\"sent\":false,\"token\":\"secret-token\"}");
    world.answers(
        "GET /api/v1/organisations",
        "{\"items\":["
            + Samples.organisation(NORTHBRIDGE, "Northbridge City Council", "UNITARY", "VERIFIED")
            + "],\"next\":null}");
  }

  private Browser.Visitor looksForHerCouncil() {
    return author()
        .goesTo("/organisations")
        .findsItAccessible()
        .goesTo("/organisations/new")
        .findsItAccessible()
        .enters("Name or number of the organisation", "Northbridge")
        .presses("Look for it")
        .sees("Is it one of these?")
        .sees("Ask its administrator for an invitation")
        .findsItAccessible()
        .follows("It is none of these: enter its details")
        .findsItAccessible();
  }

  @Test
  void shouldRegisterInviteAndManagePeople() {
    northbridgeIsNew();
    var nadia = looksForHerCouncil();
    nadia.presses("Register").sees("Choose what kind").findsItAccessible();
    nadia
        .enters("Name", "Northbridge City Council")
        .selects("Kind", "Unitary council")
        .presses("Register");
    nadia
        .sees("Your organisation is registered")
        .findsItAccessible()
        .follows("People")
        .findsItAccessible()
        .presses("Invite somebody");
    nadia
        .findsItAccessible()
        .enters("E-mail address", "peter@example.org")
        .sees("You get a link that you pass on")
        .presses("Get the link")
        .sees("Choose at least one role")
        .findsItAccessible();
    nadia
        .chooses("Approver")
        .presses("Get the link")
        .sees("Pass on the invitation")
        .sees("as long as Northbridge City Council is not verified")
        .sees("secret-token")
        .findsItAccessible();
    nadia
        .goesTo("/organisations/" + NORTHBRIDGE + "/members/" + QUESTION)
        .sees("Roles of Nadia Khan")
        .findsItAccessible();
    nadia.goesTo("/organisations/" + NORTHBRIDGE + "/edit").findsItAccessible();
    nadia.goesTo("/invitations/accept?token=abc").findsItAccessible();
  }

  @Test
  void shouldListWhatWaitsAndOpenItForTheRightOrganisation() {
    challengeIs("IN_REVIEW");
    world.answers(
        "GET " + CHALLENGE_PATH + "/brief-gate",
        "[{\"field\":\"budget\",\"message\":\"Give a budget band, even a wide one\"}]");
    world.answers(
        "GET /api/v1/me",
        "{\"subject\":\"s\",\"name\":\"n\",\"memberships\":["
            + World.membership(NORTHBRIDGE, "Northbridge City Council", "UNITARY", Role.APPROVER)
            + ","
            + World.membership(EASTMERE, "Eastmere Borough Council", "LONDON_BOROUGH", Role.BUYER)
            + "]}");
    world.answers(
        "GET /api/v1/me/tasks",
        "[{\"kind\":\"REVIEW_CHALLENGE\",\"title\":\"Review the challenge: Waiting lists\",\"organisationId\":\""
            + NORTHBRIDGE
            + "\",\"subject\":{\"type\":\"challenge\",\"id\":\""
            + CHALLENGE
            + "\"},\"due\":null,\"link\":\""
            + CHALLENGE_PATH
            + "\"}]");
    var peter =
        browser
            .person()
            .signsIn("peter.northbridge")
            .goesTo("/tasks")
            .sees("Review the challenge: Waiting lists")
            .findsItAccessible();
    peter
        .follows("Review the challenge")
        .sees("acting for Northbridge City Council")
        .sees("Give a budget band")
        .findsItAccessible();
  }

  @Test
  void shouldLetOnlyTheOperatorMoveTheClockAndCheckOrganisations() {
    world.answers(
        "GET /api/v1/organisations/waiting",
        "{\"items\":["
            + Samples.organisation(NORTHBRIDGE, "Northbridge City Council", "UNITARY", "PENDING")
            + "],\"next\":null}");
    world.answers(
        "GET /api/v1/organisations/" + NORTHBRIDGE,
        Samples.organisation(NORTHBRIDGE, "Northbridge City Council", "UNITARY", "PENDING"));
    world.answers("GET /api/v1/organisations/" + NORTHBRIDGE + "/released-members", "[]");
    world.answers(
        "POST /api/v1/organisations/" + NORTHBRIDGE + "/verification",
        Samples.organisation(NORTHBRIDGE, "Northbridge City Council", "UNITARY", "VERIFIED"));
    world.answers(
        "POST /api/v1/sandbox/clock",
        "{\"sandbox\":true,\"offset\":\"P10D\",\"now\":\"2026-12-02T12:00:00Z\"}");
    author().goesTo("/operator/clock").sees("You cannot see or do this");
    world.answers("GET /api/v1/me", "{\"subject\":\"s\",\"name\":\"n\",\"memberships\":[]}");
    var olive = browser.person().signsIn("olive.operator").goesTo("/operator");
    olive
        .findsItAccessible()
        .follows("Northbridge City Council")
        .findsItAccessible()
        .presses("Verify")
        .sees("The organisation is verified.")
        .goesTo("/operator/clock")
        .findsItAccessible();
    olive
        .presses("Move the clock")
        .sees("Enter either a number of days or a date")
        .findsItAccessible();
    olive
        .enters("Move forward by days", "10")
        .presses("Move the clock")
        .sees("It is 2 December 2026 at midday now");
    assertThat(world.last("POST /api/v1/sandbox/clock").body()).contains("\"advance\":\"P10D\"");
  }
}
