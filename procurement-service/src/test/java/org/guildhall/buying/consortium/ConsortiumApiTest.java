package org.guildhall.buying.consortium;

import static org.guildhall.buying.fixture.Stage.COMMITTED;
import static org.guildhall.buying.fixture.Stage.CONSTITUTED;
import static org.guildhall.buying.fixture.Stage.FORMED;
import static org.guildhall.buying.fixture.Stage.INVITED;
import static org.guildhall.buying.fixture.Stage.JOINED;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.fixture.JointBuying;
import org.guildhall.buying.fixture.KnownThresholds;
import org.guildhall.buying.fixture.Marketplace;
import org.guildhall.buying.fixture.Person;
import org.guildhall.buying.fixture.SandboxClock;
import org.guildhall.buying.fixture.Scenarios;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class ConsortiumApiTest {

  @Test
  void shouldFormAConsortiumFromAChallengesSupporters() {
    var buying = Scenarios.at(JOINED, 2);

    Person.anybody()
        .get(buying.consortiumPath())
        .then()
        .statusCode(200)
        .body("status", equalTo("FORMING"))
        .body("leadId", equalTo(buying.lead().id().toString()))
        .body("members", hasSize(2))
        .body("members.commitment", contains(nullValue(), nullValue()));
  }

  @Test
  void shouldRefuseAuthoritiesThatDoNotSupportTheChallenge() {
    var buying = Scenarios.at(FORMED, 2);
    var stranger = Marketplace.council("Stranger " + UUID.randomUUID());
    var supplier = Marketplace.supplier("Supplier " + UUID.randomUUID());

    var form =
        Map.of(
            "challengeId", buying.challenge(),
            "name", "Another",
            "rules",
                Map.of(
                    "quorumPercent",
                    50,
                    "votes",
                    "ONE_EACH",
                    "costSplit",
                    "EQUAL_PRICE",
                    "callInDays",
                    0));
    stranger
        .buyer()
        .post("/api/v1/consortia", form)
        .spec(problem(ConsortiumProblem.NOT_A_SUPPORTER));
    supplier.buyer().post("/api/v1/consortia", form).spec(problem(KitProblem.NOT_PERMITTED));
    buying
        .lead()
        .buyer()
        .post(
            buying.consortiumPath() + "/invitations",
            Map.of("organisationIds", List.of(stranger.id())))
        .spec(problem(ConsortiumProblem.NOT_A_SUPPORTER));
  }

  @Test
  void shouldAcceptOnlyTheAgreementThatWasRead() {
    var buying = Scenarios.at(JOINED, 2);
    String first =
        buying
            .lead()
            .buyer()
            .put(buying.consortiumPath() + "/agreement", Map.of("text", "First"))
            .extract()
            .path("agreement.hash");
    buying.lead().buyer().put(buying.consortiumPath() + "/agreement", Map.of("text", "Second"));

    buying
        .others()
        .getFirst()
        .approver()
        .post(buying.consortiumPath() + "/agreement/acceptance", Map.of("hash", first))
        .spec(problem(ConsortiumProblem.OTHER_AGREEMENT));
  }

  @Test
  void shouldNameEverythingThatIsMissingBeforeItIsConstituted() {
    var buying = Scenarios.at(JOINED, 2);

    buying
        .lead()
        .buyer()
        .post(buying.consortiumPath() + "/constitution")
        .spec(problem(ConsortiumProblem.NOT_READY_TO_CONSTITUTE, "agreement"))
        .body("fields.field", hasItem("commitment"))
        .body("fields.field", hasItem("decision"));
  }

  @Test
  void shouldBeConstitutedByACarriedDecision() {
    var buying = Scenarios.at(CONSTITUTED, 3);

    buying
        .others()
        .getFirst()
        .buyer()
        .get(buying.consortiumPath())
        .body("status", equalTo("CONSTITUTED"))
        .body("constitutedAt", notNullValue())
        .body("members.acceptedAgreement", contains(true, true, true))
        .body("members.commitment.decisionReference", hasItem("CAB/2026/1"));
    buying
        .lead()
        .buyer()
        .post(buying.consortiumPath() + "/constitution")
        .spec(problem(KitProblem.ILLEGAL_STATE));
  }

  @Test
  void shouldNotConstituteWithoutAQuorum() {
    var buying = Scenarios.at(COMMITTED, 3);
    var decision = open(buying, Duration.ofDays(1));
    vote(buying, decision, 0, "Yes");
    buying
        .lead()
        .buyer()
        .post("/api/v1/decisions/" + decision + "/closure")
        .spec(problem(KitProblem.ILLEGAL_STATE));

    SandboxClock.advance(Duration.ofDays(2));

    buying
        .others()
        .getFirst()
        .approver()
        .post("/api/v1/decisions/" + decision + "/votes", Map.of("option", "Yes"))
        .spec(problem(KitProblem.ILLEGAL_STATE));
    buying
        .lead()
        .buyer()
        .post("/api/v1/decisions/" + decision + "/closure")
        .statusCode(200)
        .body("outcome", equalTo("NOT_QUORATE"))
        .body("carried", is(false));
    buying
        .lead()
        .buyer()
        .post(buying.consortiumPath() + "/constitution")
        .spec(problem(ConsortiumProblem.NOT_READY_TO_CONSTITUTE, "decision"));
  }

  @Test
  void shouldNotShowVotesBeforeTheDecisionIsClosed() {
    var buying = Scenarios.at(COMMITTED, 2);
    var decision = open(buying, Duration.ofDays(1));
    vote(buying, decision, 0, "No");

    buying
        .others()
        .getFirst()
        .approver()
        .get(buying.consortiumPath() + "/decisions")
        .body("[0].votes.voted", containsInAnyOrder(true, false))
        .body("[0].votes.option", contains(nullValue(), nullValue()));

    vote(buying, decision, 1, "Yes");
    buying
        .lead()
        .buyer()
        .post("/api/v1/decisions/" + decision + "/closure")
        .body("outcome", equalTo("TIED"))
        .body("votes.option", containsInAnyOrder("No", "Yes"));
  }

  @Test
  void shouldRefuseTheSameItemInAnotherUnit() {
    var buying = Scenarios.at(COMMITTED, 2);
    var other =
        Map.of(
            "decisionReference", "X",
            "decidedOn", "2026-10-01",
            "lines",
                List.of(Map.of("item", JointBuying.LICENCES, "unit", "person", "quantity", 5)));

    buying
        .others()
        .getFirst()
        .approver()
        .put(buying.consortiumPath() + "/commitment", other)
        .spec(problem(ConsortiumProblem.ITEM_UNIT_DIFFERS));
  }

  @Test
  void shouldLetAMemberLeaveAndTheLeadDissolve() {
    var buying = Scenarios.at(JOINED, 3);
    var leaver = buying.others().getFirst();

    leaver
        .approver()
        .post(buying.consortiumPath() + "/withdrawal", Map.of("reason", "No budget"))
        .statusCode(200);
    Person.anybody().get(buying.consortiumPath()).then().body("members", hasSize(2));
    leaver
        .approver()
        .post(buying.consortiumPath() + "/withdrawal", Map.of("reason", "Again"))
        .spec(problem(KitProblem.NOT_YOUR_ORGANISATION));
    buying
        .lead()
        .approver()
        .post(buying.consortiumPath() + "/withdrawal", Map.of("reason", "Over"))
        .body("status", equalTo("DISSOLVED"));
  }

  @Test
  void shouldLetNobodyVoteWhoHasLeftSinceItWasAsked() {
    var buying = Scenarios.at(JOINED, 3);
    var decision = open(buying, Duration.ofHours(1));
    var leaver = buying.others().getFirst().approver();
    leaver.get("/api/v1/me/tasks").body("kind", hasItem("decision.vote"));

    leaver
        .post(buying.consortiumPath() + "/withdrawal", Map.of("reason", "No budget"))
        .statusCode(200);

    leaver
        .post("/api/v1/decisions/" + decision + "/votes", Map.of("option", "No"))
        .spec(problem(KitProblem.NOT_YOUR_ORGANISATION));
    leaver.get("/api/v1/me/tasks").body("kind", not(hasItem("decision.vote")));
    vote(buying, decision, 2, "Yes");
  }

  @Test
  void shouldDeclineAnInvitationWithAReason() {
    var buying = Scenarios.at(INVITED, 2);
    var invited = buying.others().getFirst();

    invited.buyer().get("/api/v1/me/tasks").body("kind", hasItem("consortium.invitation"));
    invited
        .buyer()
        .post(buying.consortiumPath() + "/refusal", Map.of("reason", "Not this year"))
        .statusCode(200);
    invited
        .buyer()
        .post(buying.consortiumPath() + "/membership")
        .spec(problem(KitProblem.ILLEGAL_STATE));
    invited.buyer().get("/api/v1/me/tasks").body("", hasSize(0));
  }

  @Test
  void shouldAddUpDemandByMemberAndQuarter() {
    var buying = Scenarios.at(COMMITTED, 3);

    var licences = "items.find { it.item == '" + JointBuying.LICENCES + "' }.";
    buying
        .lead()
        .buyer()
        .get(buying.consortiumPath() + "/demand")
        .statusCode(200)
        .body(licences + "bound", equalTo(600.0f))
        .body(licences + "boundWithOptions", equalTo(630.0f))
        .body(licences + "byMember", hasSize(3))
        .body(licences + "byQuarter[0].quarter", equalTo("2027-Q1"))
        .body(licences + "byQuarter[0].bound", equalTo(600.0f));
  }

  @Test
  void shouldCountSupportersWhoHaveNotCommittedAsIntent() {
    var buying = Scenarios.at(JOINED, 3);

    var licences = "items.find { it.item == '" + JointBuying.LICENCES + "' }.";
    buying
        .lead()
        .buyer()
        .get(buying.consortiumPath() + "/demand")
        .body(licences + "bound", equalTo(0))
        .body(licences + "intent", equalTo(150))
        .body(licences + "intentAtMost", equalTo(300))
        .body(licences + "byQuarter[0].quarter", equalTo("2027-Q2"));
  }

  @Test
  void shouldEstimateTheValueWithItsSourcesAndTheEarliestTimetable() {
    var buying = Scenarios.at(COMMITTED, 3);

    // 630 licences at 500 and ten days at 900.
    buying
        .lead()
        .buyer()
        .get(buying.consortiumPath() + "/estimate")
        .statusCode(200)
        .body("net.value", equalTo(324000.00f))
        .body("net.source", equalTo("PA2023 Sch.3 para.1"))
        .body("gross.value", equalTo(388800.00f))
        .body("complete", is(true))
        .body("regime.value", equalTo(regime("PUBLIC_CONTRACT")))
        .body("threshold.value", equalTo(KnownThresholds.areThere() ? 207720 : 0))
        .body("requiredNotices.number", contains("UK2", "UK4", "UK6", "UK7"))
        .body("timetable.tendersUntil.source", equalTo("PA2023 s.54"))
        .body("timetable.earliestSignature.ruleId", equalTo("pa2023.standstill"));
  }

  @Test
  void shouldOverrideTheEstimateOnlyWithAReason() {
    var buying = Scenarios.at(COMMITTED, 2);

    buying
        .lead()
        .buyer()
        .put(buying.consortiumPath() + "/estimate", Map.of("net", 100000, "reason", ""))
        .spec(problem(KitProblem.INVALID_INPUT, "reason"));
    buying
        .lead()
        .buyer()
        .put(
            buying.consortiumPath() + "/estimate",
            Map.of("net", 100000, "reason", "Two members will not use their options."))
        .statusCode(200)
        .body("net.value", equalTo(100000))
        .body("net.ruleId", equalTo("practice.estimate-override"))
        .body("override.computedNet", equalTo(169000.0f))
        .body("regime.value", equalTo(regime("NOTIFIABLE_BELOW_THRESHOLD")));
  }

  @Test
  void shouldListConsortiaOfAChallenge() {
    var buying = Scenarios.at(FORMED, 2);

    Person.anybody()
        .get("/api/v1/consortia?challenge=" + buying.challenge())
        .then()
        .statusCode(200)
        .body("items.id", contains(buying.consortium().toString()));
    Person.anybody()
        .get("/api/v1/consortia?member=" + buying.others().getFirst().id())
        .then()
        .body("items", hasSize(0));
  }

  private static UUID open(JointBuying buying, Duration closesIn) {
    return UUID.fromString(
        buying
            .lead()
            .buyer()
            .post(
                buying.consortiumPath() + "/decisions",
                Map.of(
                    "purpose", "CONSTITUTE",
                    "question", "Constitute?",
                    "closesAt", SandboxClock.now().plus(closesIn).toString()))
            .statusCode(201)
            .extract()
            .path("id"));
  }

  private static void vote(JointBuying buying, UUID decision, int council, String option) {
    buying
        .councils()
        .get(council)
        .approver()
        .post("/api/v1/decisions/" + decision + "/votes", Map.of("option", option))
        .statusCode(200);
  }

  private static String regime(String known) {
    return KnownThresholds.areThere() ? known : "UNKNOWN";
  }
}
