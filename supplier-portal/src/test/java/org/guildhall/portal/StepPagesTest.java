package org.guildhall.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.UUID;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.portal.testing.PortalWorld;
import org.guildhall.portal.testing.Reader;
import org.guildhall.portal.testing.Samples;
import org.guildhall.portal.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Steps that ask before they act, and what is sent when they do. */
@QuarkusTest
@QuarkusTestResource(PortalWorld.class)
class StepPagesTest {
  private static final UUID ID = UUID.fromString("01990000-0000-7000-8000-0000000000aa");
  private static final String PROCUREMENT = "/api/v1/procurements/" + ID;
  private static final String ESTATE = "/api/v1/organisations/" + ID + "/estate";

  private final World world = new World();
  @TestHTTPResource URI base;

  @BeforeEach
  void theApisAnswerAsDescribed() {
    world.forgetEverything().answersAsDescribed();
    world.memberOf(
        ID, "Northbridge City Council", "UNITARY", Role.AUTHOR, Role.APPROVER, Role.BUYER);
  }

  private Reader nadia() {
    return Reader.of(base).signsIn("nadia.northbridge");
  }

  @Test
  void shouldEnterAContractIntoTheRegister() {
    nadia()
        .goesTo("/organisations/" + ID + "/estate/new")
        .enters("title", "Housing system")
        .enters("end-day", "31")
        .enters("end-month", "3")
        .enters("end-year", "2029")
        .enters("amount", "£12,500.50")
        .enters("cpv", "48000000, 72000000")
        .presses("Enter")
        .sees("The contract is in your register.")
        .sees("Systems and contracts");

    World.Call entered = world.last("POST " + ESTATE);
    assertThat(entered.body())
        .contains(
            "\"title\":\"Housing system\"",
            "\"end\":\"2029-03-31\"",
            "\"amount\":12500.50",
            "\"cpv\":[\"48000000\",\"72000000\"]");
    assertThat(entered.actingFor()).isEqualTo(ID.toString());
    assertThat(entered.idempotencyKey()).isNotBlank();
  }

  @Test
  void shouldAskAgainForWhatAContractLacksWithoutCalling() {
    nadia()
        .goesTo("/organisations/" + ID + "/estate/new")
        .enters("supplier", "Brightpath")
        .presses("Enter")
        .sees("There is a problem")
        .sees("Enter what the contract is for");

    assertThat(world.calls()).noneMatch(call -> call.request().startsWith("POST " + ESTATE));
  }

  @Test
  void shouldShowWhatTheApiObjectsToBesideWhatWasTyped() {
    world.answers(
        "POST " + ESTATE,
        400,
        Samples.problem(400, "invalid-input", "x", "end", "Say when the contract ends"));

    Reader again =
        nadia()
            .goesTo("/organisations/" + ID + "/estate/new")
            .enters("title", "Housing system")
            .presses("Enter")
            .sees("Say when the contract ends");

    assertThat(again.page().select("[name=title]").val()).isEqualTo("Housing system");
    assertThat(again.page().title()).startsWith("Error: ");
  }

  @Test
  void shouldEndAPlanWithItsReason() {
    nadia()
        .goesTo("/procurements/" + ID + "/terminate")
        .sees("End the procurement without an award")
        .enters("reason", "No tender met the minimum.")
        .presses("End the procurement")
        .sees("The procurement is ended.");

    World.Call ended = world.last("POST " + PROCUREMENT + "/termination");
    assertThat(ended.body()).contains("\"reason\":\"No tender met the minimum.\"");
    assertThat(ended.idempotencyKey()).isNotBlank();
  }

  @Test
  void shouldNotEndAPlanWithoutAReason() {
    nadia()
        .goesTo("/procurements/" + ID + "/terminate")
        .presses("End the procurement")
        .sees("Say why");

    assertThat(world.calls())
        .noneMatch(call -> call.request().startsWith("POST " + PROCUREMENT + "/termination"));
  }

  @Test
  void shouldSayThatAVoteLapsedWithTheProcurement() {
    world.answers(
        "GET /api/v1/consortia/" + ID + "/decisions",
        """
        [{"id":"%1$s","consortiumId":"%1$s","purpose":"AWARD","subjectId":null,"question":"Award?","options":["Yes","No"],
          "closesAt":"2027-03-10T12:00:00Z","closedAt":"2027-03-08T12:00:00Z","outcome":"LAPSED","winningOption":null,"carried":false,
          "votes":[{"organisationId":"%1$s","name":"Northbridge City Council","weight":1,"voted":false,"option":null}]}]\
        """
            .formatted(ID));

    Reader nadia =
        nadia()
            .goesTo("/consortia/" + ID + "/decisions/" + ID)
            .sees("Lapsed")
            .sees("The procurement ended before the members had decided.");

    assertThat(nadia.page().select("[name=option], a[href$=/close]")).isEmpty();
    nadia.goesTo("/consortia/" + ID).sees("Lapsed");
  }

  @Test
  void shouldAcceptTheWholeLinkOfAnInvitation() {
    world.answers(
        "POST /api/v1/invitations/accept",
        World.membership(ID, "Northbridge City Council", "UNITARY", Role.BUYER));

    nadia()
        .goesTo("/invitations/accept")
        .enters("token", "https://portal.example/invitations/accept?token=a%2Bb")
        .presses("Accept")
        .sees("You have joined Northbridge City Council.");

    assertThat(world.last("POST /api/v1/invitations/accept").body()).contains("\"token\":\"a+b\"");
  }

  @Test
  void shouldSendTheInvitationOfAVerifiedCouncilAndShowItAsALinkThatCanBePassedOn() {
    world.answers(
        "GET /api/v1/organisations/" + ID,
        Samples.organisation(ID, "Northbridge City Council", "UNITARY", "VERIFIED"));
    world.answers(
        "POST /api/v1/organisations/" + ID + "/invitations",
        201,
        """
        {"id":"%s","email":"new@northbridge.example","roles":["AUTHOR"],"sent":true,"token":"abc",
         "invitedAt":"2026-11-30T09:00:00Z","expiresAt":"2026-12-14T09:00:00Z"}\
        """
            .formatted(ID));
    Reader nadia =
        nadia()
            .goesTo("/organisations/" + ID + "/members/invite")
            .enters("email", "new@northbridge.example");
    nadia.page().select("[name=roles]").first().attr("checked", "");

    nadia
        .presses("Send invitation")
        .sees("We sent the link by e-mail")
        .sees("http://" + base.getAuthority() + "/invitations/accept?token=");
  }

  @Test
  void shouldSayThatThereIsNoSuchStep() {
    assertThat(nadia().goesTo("/procurements/" + ID + "/abandon").status()).isEqualTo(404);
  }

  @Test
  void shouldRecordTheOutcomeOfAChallenge() {
    nadia()
        .goesTo("/challenges/" + ID + "/outcome")
        .enters("kind", "NO_ACTION")
        .enters("statement", "The county does it.")
        .presses("Record the outcome")
        .sees("The outcome is recorded.");

    assertThat(world.last("POST /api/v1/challenges/" + ID + "/outcome").body())
        .contains("\"kind\":\"NO_ACTION\"", "\"statement\":\"The county does it.\"");
  }

  @Test
  void shouldListTasksWithAFixedNumberOfCalls() {
    world.answers("GET /api/v1/me/tasks", tasks(40));

    var nadia = nadia();
    int before = world.calls().size();
    nadia.goesTo("/tasks").sees("Review the challenge: Waiting lists 39");

    assertThat(world.calls().stream().skip(before))
        .filteredOn(call -> call.request().startsWith("GET"))
        .filteredOn(call -> !call.request().equals("GET /api/v1/me"))
        .extracting(World.Call::request)
        .containsExactlyInAnyOrder("GET /api/v1/me/tasks", "GET /api/v1/me/tasks");
    // Of all organisations of the person, whichever she acts for at the moment.
    assertThat(world.calls())
        .filteredOn(call -> call.request().equals("GET /api/v1/me/tasks"))
        .extracting(World.Call::actingFor)
        .containsOnlyNulls();
  }

  private static String tasks(int many) {
    StringBuilder all = new StringBuilder("[");
    for (int i = 0; i < many; i++) {
      all.append(i == 0 ? "" : ",")
          .append(
              """
              {"kind":"REVIEW_CHALLENGE","title":"Review the challenge: Waiting lists %d","organisationId":"%s",
               "subject":{"type":"challenge","id":"%s"},"due":null,"link":"/api/v1/challenges/%s"}\
              """
                  .formatted(i, ID, ID, ID));
    }
    return all.append("]").toString();
  }
}
