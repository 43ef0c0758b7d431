package org.guildhall.buying.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.buying.contract.ContractProblem;
import org.guildhall.buying.evaluation.EvaluationProblem;
import org.guildhall.buying.fixture.JointBuying;
import org.guildhall.buying.fixture.Person;
import org.guildhall.buying.panel.PanelProblem;
import org.guildhall.buying.tender.Bidding;
import org.guildhall.buying.tender.Database;
import org.guildhall.kit.problem.KitProblem;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.kit.testing.SharedData;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

/** A complete procurement from sealed tenders to contracts, through the API. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class AwardJourneyTest {
  @Inject AgroalDataSource database;

  @Test
  void shouldWalkFromSealedTendersToSignedContracts() throws IOException, SQLException {
    JointAssessment joint = JointAssessment.sealed();
    declarationsComeFirst(joint);
    scoresAreGivenAlone(joint);
    moderationKeepsWhatCameBefore(joint);
    pricesDecide(joint);
    membersApproveAndBiddersLearnTogether(joint);
    awardNoticeBeginsStandstill(joint);
    claimBlocksSignature(joint);
    contractsAreSignedAndTold(joint);
    savingsAreHonest(joint);
  }

  private void declarationsComeFirst(JointAssessment joint) {
    joint.declares(joint.evaluator(0), false).spec(problem(PanelProblem.BIDDERS_NOT_KNOWN));
    joint.opened("QUALITY");
    String sheet = "/api/v1/evaluations/" + joint.buying().procurement();
    joint.evaluator(0).get(sheet).spec(problem(PanelProblem.CONFLICT_NOT_DECLARED));
    joint
        .evaluator(0)
        .get("/api/v1/me/tasks")
        .statusCode(200)
        .body("kind", hasItem("panel.declaration"));
    joint.declares(joint.evaluator(0), false).statusCode(200).body("standing", is("CLEAR"));
    joint.declares(joint.evaluator(1), false).statusCode(200);
    joint.declares(joint.evaluator(2), true).statusCode(200).body("standing", is("CONFLICTED"));
    joint.declares(joint.evaluator(2), false).spec(problem(PanelProblem.CONFLICTED));
    joint.scores(joint.evaluator(2), "expert", 0, 5).spec(problem(PanelProblem.CONFLICTED));
    joint
        .lead()
        .buyer()
        .get(joint.path() + "/panel")
        .statusCode(200)
        .body("uncovered", hasSize(2))
        .body("evaluators.standing", containsInAnyOrder("CLEAR", "CLEAR", "CONFLICTED"));
    // The supplier's own people are nobody's evaluators.
    joint
        .tender("good")
        .supplier()
        .evaluator()
        .get(sheet)
        .spec(problem(PanelProblem.NOT_ON_THE_PANEL));
  }

  private void scoresAreGivenAlone(JointAssessment joint) {
    Person first = joint.evaluator(0);
    joint.scores(first, "good", 0, 6).spec(problem(KitProblem.INVALID_INPUT, "score"));
    joint
        .evaluator(0)
        .put("/api/v1/evaluations/scores", joint.score("good", 0, 3, " "))
        .spec(problem(KitProblem.INVALID_INPUT));
    joint.scores(first, "expert", 0, 3).spec(problem(PanelProblem.NOT_ASSIGNED));
    joint.scores(first, "good", 0, 2).statusCode(200).body("revision", is(1));
    joint.locks(first).spec(problem(EvaluationProblem.SCORES_MISSING));
    joint.scoresAll(first, JointBuying.LICENCES);
    joint
        .evaluator(0)
        .get("/api/v1/evaluations/" + joint.buying().procurement())
        .statusCode(200)
        .body("lots", hasSize(1))
        .body("lots[0].tenders", hasSize(3))
        .body("lots[0].tenders[0].answers[0].text", notNullValue());
    joint.locks(first).statusCode(200).body("stage", is("SCORING"));
    joint.scores(first, "good", 0, 1).spec(problem(PanelProblem.SCORES_LOCKED));
    joint
        .lead()
        .buyer()
        .get(joint.path() + "/moderation")
        .spec(problem(KitProblem.ILLEGAL_STATE));
    first.get(joint.path() + "/moderation").spec(problem(KitProblem.ILLEGAL_STATE));
    joint.scoresAll(joint.evaluator(1), JointBuying.LICENCES);
    // Nobody is left to score training until the conflicted evaluator is replaced.
    joint.locks(joint.evaluator(1)).statusCode(200).body("stage", is("SCORING"));
    joint.replaced();
    joint.scoresAll(joint.substitute(), JointBuying.TRAINING);
    joint.locks(joint.substitute()).statusCode(200).body("stage", is("MODERATION"));
  }

  private void moderationKeepsWhatCameBefore(JointAssessment joint) {
    Person moderator = joint.lead().buyer();
    moderator
        .post(joint.path() + "/consensus/lock")
        .spec(problem(EvaluationProblem.CONSENSUS_MISSING));
    joint.agrees("good", 0, 3, "First thoughts").statusCode(200).body("revision", is(1));
    for (String name : joint.tenders().keySet()) {
      int[] marks = Map.of("cheap", new int[] {4, 4}, "good", new int[] {5, 4}, "poor",
          new int[] {0, 5}, "basic", new int[] {4, 2}, "expert", new int[] {5, 5}).get(name);
      joint.agrees(name, 0, marks[0], "Approach of " + name).statusCode(200);
      joint.agrees(name, 1, marks[1], "Evidence of " + name).statusCode(200);
    }
    String good = "tenders.find { it.tenderId == '" + joint.tender("good").id() + "' }.criteria[0]";
    moderator
        .get(joint.path() + "/moderation")
        .statusCode(200)
        .body("missing", is(0))
        .body(good + ".history.reason", contains("First thoughts", "Approach of good"))
        .body(good + ".scores", hasSize(2))
        .body(good + ".scores.find { !it.earlier.isEmpty() }.earlier[0].score", is(2));
    joint
        .lead()
        .opener()
        .post(joint.path() + "/openings", Map.of("envelope", "PRICE"))
        .statusCode(409);
    moderator
        .post(joint.path() + "/consensus/lock")
        .statusCode(200)
        .body("failing", contains(joint.tender("poor").id().toString()));
    joint.agrees("good", 0, 1, "Too late").spec(problem(KitProblem.ILLEGAL_STATE));
    moderator.get(joint.path() + "/ranking").spec(problem(EvaluationProblem.PRICES_NOT_OPEN));
  }

  private void pricesDecide(JointAssessment joint) {
    joint.opened("PRICE");
    String licences = "lots.find { it.title == '" + JointBuying.LICENCES + "' }.tenders";
    String training = "lots.find { it.title == '" + JointBuying.TRAINING + "' }.tenders";
    joint
        .lead()
        .buyer()
        .get(joint.path() + "/ranking")
        .statusCode(200)
        .body(licences + ".tenderId", contains(ids(joint, "good", "cheap", "poor").toArray()))
        .body(licences + "[0].total", closeTo(94.10))
        .body(licences + "[1].total", closeTo(88.00))
        .body(licences + "[2].position", nullValue())
        .body(licences + "[2].pricePoints", nullValue())
        .body(training + ".tenderId", contains(ids(joint, "expert", "basic").toArray()))
        .body(training + ".decidedBy", everyItem(is("HIGHER_QUALITY")))
        .body(training + "[0].total", closeTo(80.00))
        .body(training + "[1].total", closeTo(80.00));
  }

  private void membersApproveAndBiddersLearnTogether(JointAssessment joint) {
    Person buyer = joint.lead().buyer();
    buyer.post(joint.path() + "/assessment-summaries").spec(problem(KitProblem.ILLEGAL_STATE));
    buyer.post(joint.path() + "/award-proposal", Map.of()).statusCode(200);
    buyer
        .post(joint.path() + "/award-proposal", Map.of())
        .spec(problem(AwardProblem.AWARD_BEING_DECIDED));
    buyer.post(joint.path() + "/assessment-summaries").spec(problem(AwardProblem.AWARD_NOT_DECIDED));
    joint.decided("Do not award as proposed");
    buyer.post(joint.path() + "/assessment-summaries").spec(problem(AwardProblem.AWARD_NOT_DECIDED));
    buyer.post(joint.path() + "/award-proposal", Map.of()).statusCode(200).body("round", is(2));
    joint.decided("Award as proposed");
    joint
        .lead()
        .approver()
        .post(joint.path() + "/award-notice", Map.of())
        .spec(problem(AwardProblem.SUMMARIES_MISSING));
    summary(joint, "good", "good").statusCode(404);
    String sentAt =
        buyer
            .post(joint.path() + "/assessment-summaries")
            .statusCode(200)
            .body("tenders", hasSize(5))
            .extract()
            .path("sentAt");
    buyer.post(joint.path() + "/assessment-summaries").spec(problem(AwardProblem.SUMMARIES_SENT));
    for (String name : joint.tenders().keySet()) {
      summary(joint, name, name)
          .statusCode(200)
          .body("sentAt", is(sentAt))
          .body("summary.own.criteria.reason", hasItem("Approach of " + name));
    }
    summary(joint, "good", "good").body("summary.outcome", is("WON"));
    summary(joint, "cheap", "cheap")
        .body("summary.outcome", is("NOT_WON"))
        .body("summary.winner.supplier", is(joint.tender("good").supplier().name()))
        .body("summary.winner.assessment.criteria.reason", hasItem("Approach of good"));
    summary(joint, "poor", "poor").body("summary.outcome", is("FAILS_REQUIREMENTS"));
    summary(joint, "basic", "basic").body("summary.tieBreak", is("HIGHER_QUALITY"));
    summary(joint, "good", "cheap").spec(problem(KitProblem.NOT_YOUR_ORGANISATION));
  }

  private static ValidatableResponse summary(
      JointAssessment joint, String reader, String of) {
    return joint
        .tender(reader)
        .bidder()
        .get("/api/v1/tenders/" + joint.tender(of).id() + "/assessment-summary");
  }

  private void awardNoticeBeginsStandstill(JointAssessment joint) throws IOException {
    Person approver = joint.lead().approver();
    approver
        .post(joint.path() + "/award-notice", Map.of("standstillUntil", "2020-01-01"))
        .spec(problem(AwardProblem.STANDSTILL_TOO_SHORT, "standstillUntil"));
    Person.anybody().get(joint.path() + "/award").then().statusCode(404);
    approver.post(joint.path() + "/award-notice", Map.of()).statusCode(200);
    Person.anybody().get(joint.path() + "/award").then().statusCode(200);
    assertThat(joint.buying().view().getString("status")).isEqualTo("STANDSTILL");
    JsonNode release = release(joint, "UK6");
    assertThat(problems(release)).isEmpty();
    assertThat(release.get("awards")).hasSize(4);
    assertThat(release.at("/awards/0/standstillPeriod/endDate").asText())
        .startsWith(joint.award().getString("standstillEndsOn"));
    assertThat(release.at("/bids/statistics")).hasSize(8);
    assertThat(release.at("/buyer/name").asText()).isEqualTo(joint.lead().name());
  }

  private void claimBlocksSignature(JointAssessment joint) {
    Map<String, Object> contract = joint.contracts().getFirst();
    String signatures = "/api/v1/contracts/" + contract.get("id") + "/signatures";
    Person signatory = joint.council(contract.get("buyerId")).approver();
    signatory.post(signatures).spec(problem(ContractProblem.STANDSTILL_NOT_OVER));
    String claim =
        joint
            .tender("cheap")
            .bidder()
            .post(joint.path() + "/standstill-claims", Map.of("reason", "The scores are wrong."))
            .statusCode(200)
            .extract()
            .path("id");
    joint.passStandstill();
    signatory.post(signatures).spec(problem(ContractProblem.CLAIM_BLOCKS_SIGNATURE));
    assertThat(joint.buying().view().getString("status")).isEqualTo("STANDSTILL");
    joint
        .lead()
        .approver()
        .post(
            "/api/v1/standstill-claims/" + claim + "/resolution",
            Map.of("resolution", "DISMISSED", "statement", "The court dismissed it."))
        .statusCode(200);
    assertThat(joint.buying().view().getString("status")).isEqualTo("AWARDED");
    joint
        .tender("cheap")
        .bidder()
        .post(joint.path() + "/standstill-claims", Map.of("reason", "Once more."))
        .spec(problem(KitProblem.ILLEGAL_STATE));
  }

  private void contractsAreSignedAndTold(JointAssessment joint) throws IOException, SQLException {
    List<Map<String, Object>> contracts = joint.contracts();
    assertThat(contracts).hasSize(4).allMatch(c -> c.get("status").equals("AWAITING_SIGNATURES"));
    String first = "/api/v1/contracts/" + contracts.getFirst().get("id");
    joint
        .tender("cheap")
        .bidder()
        .post(first + "/signatures")
        .spec(problem(ContractProblem.NOT_A_PARTY));
    Person.anybody().get(first).then().statusCode(404);
    joint
        .lead()
        .approver()
        .post(joint.path() + "/contract-notices")
        .spec(problem(ContractProblem.NOTHING_TO_PUBLISH));
    joint.signed();
    Person.anybody().get(first).then().statusCode(200).body("status", is("SIGNED"));
    joint
        .supplier(contracts.getFirst().get("supplierId"))
        .bidder()
        .post(first + "/signatures")
        .statusCode(409);
    assertThat(joint.buying().view().getString("status")).isEqualTo("CONTRACTED");
    joint
        .lead()
        .approver()
        .post(joint.path() + "/contract-notices")
        .statusCode(200)
        .body("$", hasSize(4))
        .body("noticePublishedAt", everyItem(notNullValue()));
    JsonNode release = release(joint, "UK7");
    assertThat(problems(release)).isEmpty();
    assertThat(release.get("contracts")).hasSize(4);
    assertThat(facts(joint.buying().procurement()))
        .containsSubsequence(
            "procurement.award-proposed",
            "procurement.standstill-began",
            "procurement.awarded",
            "procurement.contracted");
    assertThat(facts(UUID.fromString((String) contracts.getFirst().get("id"))))
        .containsExactly("contract.signed");
    joint
        .lead()
        .buyer()
        .get(joint.buying().consortiumPath())
        .body("status", is("CONTRACTED"));
  }

  private void savingsAreHonest(JointAssessment joint) {
    List<String> councils =
        joint.buying().councils().stream().map(c -> c.id().toString()).toList();
    Person.anybody()
        .get(joint.path() + "/savings")
        .then()
        .statusCode(200)
        .body("method", containsString("previous unit price"))
        .body("members.member", containsInAnyOrder(councils.toArray()))
        .body("worseOff", empty())
        .body("withoutStatement", empty())
        .body(member(councils.get(0)) + ".saving", closeTo(5500.00))
        .body(member(councils.get(1)) + ".saving", closeTo(0.00))
        .body(member(councils.get(2)) + ".saving", closeTo(3000.00))
        .body("total", closeTo(8500.00));
    Person.anybody()
        .get(joint.path() + "/split")
        .then()
        .statusCode(200)
        .body("lots[0].total", closeTo(252000.00))
        .body("lots[0].lines.share.sum()", closeTo(252000.00))
        .body("lots[0].lines.find { it.worseOff }.member", is(councils.get(0)));
  }

  private static String member(String id) {
    return "members.find { it.member == '" + id + "' }";
  }

  private static Matcher<Float> closeTo(double expected) {
    return new CustomTypeSafeMatcher<>("a number close to " + expected) {
      @Override
      protected boolean matchesSafely(Float number) {
        return Math.abs(number - expected) < 0.005;
      }
    };
  }

  private static List<String> ids(JointAssessment joint, String... names) {
    return List.of(names).stream()
        .map(joint::tender)
        .map(Bidding::id)
        .map(UUID::toString)
        .toList();
  }

  private JsonNode release(JointAssessment joint, String number) throws IOException {
    String ocid = joint.buying().view().getString("ocid");
    JsonNode all =
        new ObjectMapper()
            .readTree(Person.anybody().get("/api/v1/ocds/" + ocid).then().extract().asString());
    for (JsonNode release : all.get("releases")) {
      if (release.toString().contains("\"noticeType\":\"" + number + "\"")) {
        return release;
      }
    }
    throw new AssertionError("no " + number + " in " + all);
  }

  private static Set<?> problems(JsonNode release) throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4)
        .getSchema(
            Files.readString(SharedData.path("standards/uk-fts-extended-release-schema.json")))
        .validate(release);
  }

  private List<String> facts(UUID aggregate) throws SQLException {
    return List.of(
        Database.of(database)
            .value(
                "select string_agg(type, ' ' order by seq) from outbox where aggregateid = '"
                    + aggregate
                    + "'")
            .split(" "));
  }
}
