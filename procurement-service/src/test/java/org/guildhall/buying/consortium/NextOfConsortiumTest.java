package org.guildhall.buying.consortium;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.buying.fixture.JointBuying;
import org.guildhall.buying.fixture.Organisation;
import org.guildhall.buying.fixture.Person;
import org.guildhall.buying.fixture.SandboxClock;
import org.guildhall.buying.fixture.Scenarios;
import org.guildhall.buying.fixture.Stage;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code next} offers is taken, and what it does not offer is refused. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class NextOfConsortiumTest {
  private static final List<String> PEOPLE =
      List.of("lead buyer", "lead approver", "other buyer", "other approver");

  /** Whoever accepts or confirms again what they have changes nothing and is not refused. */
  private static final Set<ConsortiumAct> HARMLESS = Set.of(ConsortiumAct.ACCEPT_AGREEMENT);

  private record At(JointBuying buying, String decision) {}

  @Tag("long")
  @ParameterizedTest
  @CsvSource({
    "INVITED, '', INVITE WRITE_AGREEMENT ASK_MEMBERS COMMIT DISSOLVE JOIN DECLINE",
    "JOINED, '', INVITE WRITE_AGREEMENT ASK_MEMBERS COMMIT DISSOLVE LEAVE",
    "COMMITTED, asked," + " INVITE WRITE_AGREEMENT ASK_MEMBERS COMMIT VOTE DISSOLVE LEAVE",
    "COMMITTED, decided," + " INVITE WRITE_AGREEMENT ASK_MEMBERS COMMIT CONSTITUTE DISSOLVE LEAVE",
    "CONSTITUTED, '', ASK_MEMBERS PLAN_PROCUREMENT DISSOLVE LEAVE",
    "PLANNED, '', ASK_MEMBERS DISSOLVE LEAVE",
    "PUBLISHED, '', ASK_MEMBERS"
  })
  void shouldTakeWhatItOffersAndRefuseWhatItDoesNot(Stage stage, String then, String acts) {
    Set<ConsortiumAct> taken = new TreeSet<>();
    for (String who : PEOPLE) {
      At at = at(stage, then);
      Set<ConsortiumAct> yours = yours(at, person(at, who));
      for (var act : ConsortiumAct.values()) {
        if (!isOffered(yours, act) && !HARMLESS.contains(act) && isDone(act)) {
          int status = does(act, at, person(at, who)).extract().statusCode();
          assertThat(status).as(who + " " + act + " " + stage + then).isBetween(400, 409);
        }
      }
      for (var act : yours) {
        At again = at(stage, then);
        int status = does(act, again, person(again, who)).extract().statusCode();
        assertThat(status).as(who + " " + act + " " + stage + then).isBetween(200, 201);
      }
      taken.addAll(yours);
    }

    var offered = List.of(acts.split(" ")).stream().map(ConsortiumAct::valueOf);
    assertThat(taken).containsExactlyInAnyOrderElementsOf(offered.toList());
  }

  /** In every state somebody has a task, until the procurement is what waits. */
  @ParameterizedTest
  @CsvSource({
    "FORMED, '', lead buyer, consortium.councils",
    "INVITED, '', other buyer, consortium.invitation",
    "JOINED, '', lead buyer, consortium.proposal",
    "JOINED, '', lead approver, consortium.commitment",
    "AGREED, '', other approver, consortium.commitment",
    "COMMITTED, '', lead buyer, consortium.question",
    "COMMITTED, asked, lead approver, decision.vote",
    "COMMITTED, asked, other approver, decision.vote",
    "COMMITTED, decided, lead buyer, consortium.constitution",
    "CONSTITUTED, '', lead buyer, procurement.start",
    "PLANNED, '', lead buyer, procurement.plan"
  })
  void shouldGiveSomebodyATaskInEveryState(Stage stage, String then, String who, String kind) {
    At at = at(stage, then);

    assertThat(tasks(at, who)).containsOnlyOnce(kind);
  }

  @Test
  void shouldAskTheLeadToCloseAVoteInWhichEverybodyHasVoted() {
    At at = at(Stage.COMMITTED, "asked");
    assertThat(tasks(at, "lead buyer")).doesNotContain("decision.closing");
    for (String who : List.of("lead approver", "other approver")) {
      does(ConsortiumAct.VOTE, at, person(at, who)).statusCode(200);
    }

    assertThat(tasks(at, "lead buyer")).contains("decision.closing");
  }

  private static List<String> tasks(At at, String who) {
    return person(at, who).get("/api/v1/me/tasks").statusCode(200).extract().path("kind");
  }

  /** The lead leaves by dissolving: one request is two acts. */
  private static boolean isOffered(Set<ConsortiumAct> yours, ConsortiumAct act) {
    return switch (act) {
      case LEAVE, DISSOLVE ->
          yours.contains(ConsortiumAct.LEAVE) || yours.contains(ConsortiumAct.DISSOLVE);
      default -> yours.contains(act);
    };
  }

  private static boolean isDone(ConsortiumAct act) {
    return !act.roles().isEmpty();
  }

  private static At at(Stage stage, String then) {
    var buying = Scenarios.at(stage, 2);
    return switch (then) {
      case "asked" -> new At(buying, ask(buying, buying.lead().buyer()).extract().path("id"));
      case "decided" ->
          new At(
              buying,
              buying.decide("CONSTITUTE", buying.consortium(), "Shall we?", "Yes").toString());
      default -> new At(buying, UUID.randomUUID().toString());
    };
  }

  private static Person person(At at, String who) {
    Organisation council =
        who.startsWith("lead") ? at.buying().lead() : at.buying().others().getFirst();
    return who.endsWith("buyer") ? council.buyer() : council.approver();
  }

  private static Set<ConsortiumAct> yours(At at, Person person) {
    JsonPath seen = person.get(at.buying().consortiumPath()).extract().jsonPath();
    return seen.<String>getList("next.findAll { it.you }.act").stream()
        .map(ConsortiumAct::valueOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static ValidatableResponse ask(JointBuying buying, Person person) {
    var closesAt = SandboxClock.now().plus(Duration.ofDays(7)).toString();
    return person.post(
        buying.consortiumPath() + "/decisions",
        Map.of("purpose", "OTHER", "question", "Shall we?", "closesAt", closesAt));
  }

  private static ValidatableResponse does(ConsortiumAct act, At at, Person person) {
    var buying = at.buying();
    String path = buying.consortiumPath();
    Map<String, Object> reason = Map.of("reason", "Because");
    return switch (act) {
      case INVITE ->
          person.post(
              path + "/invitations",
              Map.of("organisationIds", List.of(buying.others().getFirst().id())));
      case JOIN -> person.post(path + "/membership");
      case DECLINE -> person.post(path + "/refusal", reason);
      case WRITE_AGREEMENT -> person.put(path + "/agreement", Map.of("text", "Another text."));
      case ACCEPT_AGREEMENT ->
          person.post(path + "/agreement/acceptance", Map.of("hash", hash(buying)));
      case COMMIT ->
          person.put(
              path + "/commitment",
              Map.of("decisionReference", "C/1", "decidedOn", "2026-01-05", "lines", List.of()));
      case ASK_MEMBERS -> ask(buying, person);
      case VOTE ->
          person.post("/api/v1/decisions/" + at.decision() + "/votes", Map.of("option", "Yes"));
      case CLOSE_VOTE -> person.post("/api/v1/decisions/" + at.decision() + "/closure");
      case CONSTITUTE -> person.post(path + "/constitution");
      case PLAN_PROCUREMENT ->
          person.post(
              "/api/v1/procurements",
              Map.of(
                  "consortiumId", buying.consortium(), "title", "Systems", "description", "All"));
      case LEAVE, DISSOLVE -> person.post(path + "/withdrawal", reason);
      case BEGIN_BUYING, END_BUYING, SIGN_CONTRACTS ->
          throw new IllegalArgumentException(act + " is done by nobody");
    };
  }

  private static String hash(JointBuying buying) {
    return buying.lead().buyer().get(buying.consortiumPath()).extract().path("agreement.hash");
  }

  @Test
  void shouldOfferTheAgreementToWhoHasNotAcceptedIt() {
    var at = at(Stage.AGREED, "");
    var approver = at.buying().others().getFirst().approver();
    assertThat(yours(at, approver)).doesNotContain(ConsortiumAct.ACCEPT_AGREEMENT);

    does(ConsortiumAct.WRITE_AGREEMENT, at, at.buying().lead().buyer()).statusCode(200);

    assertThat(yours(at, approver)).contains(ConsortiumAct.ACCEPT_AGREEMENT);
    does(ConsortiumAct.ACCEPT_AGREEMENT, at, approver).statusCode(200);
  }

  @Test
  void shouldSayFromWhenTheLeadMayCloseAVote() {
    var at = at(Stage.JOINED, "asked");
    var lead = at.buying().lead();
    var waiting = lead.buyer().get(at.buying().consortiumPath()).extract().jsonPath();
    assertThat(waiting.getString("next.find { it.act == 'CLOSE_VOTE' }.from")).isNotNull();

    at.buying().councils().forEach(c -> does(ConsortiumAct.VOTE, at, c.approver()).statusCode(200));

    assertThat(yours(at, lead.buyer())).contains(ConsortiumAct.CLOSE_VOTE);
    does(ConsortiumAct.CLOSE_VOTE, at, lead.buyer()).statusCode(200);
  }

  @Test
  void shouldTellThePublicNothingOfIt() {
    var buying = at(Stage.INVITED, "").buying();
    var seen = Person.anybody().get(buying.consortiumPath()).jsonPath();

    assertThat(seen.getList("next")).isEmpty();
    assertThat(seen.getBoolean("member")).isFalse();
  }
}
