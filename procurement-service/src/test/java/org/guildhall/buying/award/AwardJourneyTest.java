package org.guildhall.buying.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.buying.award.Rounded.closeTo;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.award.proposal.AwardProblem;
import org.guildhall.buying.contract.ContractProblem;
import org.guildhall.buying.fixture.Contracts;
import org.guildhall.buying.fixture.Person;
import org.guildhall.buying.fixture.SandboxClock;
import org.guildhall.buying.notice.GoldenReleases;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.buying.notice.OcdsSchema;
import org.guildhall.buying.statute.period.WorkingDays;
import org.guildhall.buying.tender.Database;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.junit.jupiter.api.Test;

/** From a ranking to signed contracts, through the API; begins where assessment has ended. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class AwardJourneyTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @Inject AgroalDataSource database;

  @Test
  void shouldWalkFromARankingToSignedContracts() throws IOException, SQLException {
    JointAssessment joint = AssessmentScenarios.withOpenPrices();
    membersDecideOnTheProposal(joint);
    biddersLearnTogether(joint);
    summariesTellEachBidderItsOwnResult(joint);
    awardNoticeBeginsStandstill(joint);
    claimBlocksSignatureUntilItEnds(joint);
    everyContractIsSignedByItsOwnSides(joint);
    contractsAreTold(joint);
    savingsAreHonest(joint);
    splitAddsUp(joint);
  }

  @Test
  void shouldPublishNoticesThatFitTheNationalSchema() {
    JointAssessment joint = AssessmentScenarios.inStandstill();
    joint.passStandstill();
    joint.signed();
    joint.detailed().statusCode(200);

    String releases = releases(joint);

    assertThat(releases).contains("\"UK4\"", "\"UK6\"", "\"UK7\"");
    OcdsSchema.assertValidReleases(releases);
    GoldenReleases.assertUnchanged("tender-to-contracts", releases);
  }

  private void membersDecideOnTheProposal(JointAssessment joint) {
    Person buyer = joint.lead().buyer();
    buyer.post(joint.path() + "/assessment-summaries").spec(problem(KitProblem.ILLEGAL_STATE));
    buyer.post(joint.path() + "/award-proposal", Map.of()).statusCode(200);
    buyer
        .post(joint.path() + "/award-proposal", Map.of())
        .spec(problem(AwardProblem.AWARD_BEING_DECIDED));
    buyer
        .post(joint.path() + "/assessment-summaries")
        .spec(problem(AwardProblem.AWARD_NOT_DECIDED));
    joint.decided("Do not award as proposed");
    buyer
        .post(joint.path() + "/assessment-summaries")
        .spec(problem(AwardProblem.AWARD_NOT_DECIDED));
    buyer.post(joint.path() + "/award-proposal", Map.of()).statusCode(200).body("round", is(2));
    joint.decided("Award as proposed");
    buyer
        .put(joint.path() + "/award-notice", Map.of())
        .spec(problem(AwardProblem.SUMMARIES_MISSING));
  }

  private void biddersLearnTogether(JointAssessment joint) {
    Person buyer = joint.lead().buyer();
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
  }

  private void summariesTellEachBidderItsOwnResult(JointAssessment joint) {
    summary(joint, "good", "good").body("summary.outcome", is("WON"));
    summary(joint, "cheap", "cheap")
        .body("summary.outcome", is("NOT_WON"))
        .body("summary.winner.supplier", is(joint.tender("good").supplier().name()))
        .body("summary.winner.assessment.criteria.reason", hasItem("Approach of good"));
    summary(joint, "poor", "poor").body("summary.outcome", is("FAILS_REQUIREMENTS"));
    summary(joint, "basic", "basic").body("summary.tieBreak", is("HIGHER_QUALITY"));
    summary(joint, "good", "cheap").spec(problem(KitProblem.NOT_FOUND));
  }

  private static ValidatableResponse summary(JointAssessment joint, String reader, String of) {
    return joint
        .tender(reader)
        .bidder()
        .get("/api/v1/tenders/" + joint.tender(of).id() + "/assessment-summary");
  }

  private void awardNoticeBeginsStandstill(JointAssessment joint) throws IOException {
    joint
        .lead()
        .buyer()
        .put(joint.path() + "/award-notice", Map.of("standstillUntil", "2020-01-01"))
        .spec(problem(AwardProblem.STANDSTILL_TOO_SHORT, "standstillUntil"));
    Person.anybody().get(joint.path() + "/award").then().statusCode(404);
    LocalDate today = LocalDate.ofInstant(SandboxClock.now(), LONDON);
    joint.buying().approvesNotice(NoticeType.AWARD_NOTICE).statusCode(200);
    Person.anybody().get(joint.path() + "/award").then().statusCode(200);
    assertThat(joint.buying().view().getString("status")).isEqualTo("STANDSTILL");
    String lastDay = joint.award().getString("standstillEndsOn");
    assertThat(lastDay).isEqualTo(WorkingDays.lastDayBeginningWith(today, 8).toString());
    JsonNode release = release(joint, "UK6");
    assertThat(release.get("awards")).hasSize(4);
    assertThat(release.at("/awards/0/standstillPeriod/endDate").asText()).startsWith(lastDay);
    assertThat(release.at("/bids/statistics")).hasSize(8);
    assertThat(release.at("/buyer/name").asText()).isEqualTo(joint.lead().name());
  }

  private void claimBlocksSignatureUntilItEnds(JointAssessment joint) {
    joint.firstSignature().spec(problem(ContractProblem.STANDSTILL_NOT_OVER));
    String claim = joint.claims("cheap", "The scores are wrong.");
    joint.passStandstill();
    joint.firstSignature().spec(problem(ContractProblem.CLAIM_BLOCKS_SIGNATURE));
    assertThat(joint.buying().view().getString("status")).isEqualTo("STANDSTILL");
    joint.resolves(claim, "DISMISSED").statusCode(200);
    assertThat(joint.buying().view().getString("status")).isEqualTo("AWARDED");
    joint
        .tender("cheap")
        .bidder()
        .post(joint.path() + "/standstill-claims", Map.of("reason", "Once more."))
        .spec(problem(KitProblem.ILLEGAL_STATE));
  }

  private void everyContractIsSignedByItsOwnSides(JointAssessment joint) {
    List<Map<String, Object>> contracts = joint.contracts();
    assertThat(contracts).hasSize(4).allMatch(c -> c.get("status").equals("AWAITING_SIGNATURES"));
    String first = "/api/v1/contracts/" + contracts.getFirst().get("id");
    joint.tender("cheap").bidder().post(first + "/signatures").spec(problem(KitProblem.NOT_FOUND));
    Person.anybody().get(first).then().statusCode(404);
    joint
        .lead()
        .buyer()
        .put(joint.path() + "/contract-notices", Map.of())
        .spec(problem(ContractProblem.NOTHING_TO_PUBLISH));
    assertThat(signedOf(contracts.getFirst().get("buyerId"))).isEmpty();
    joint.signed();
    Person.anybody().get(first).then().statusCode(200).body("status", is("SIGNED"));
    everybodyFindsThemWithTheirParties(contracts);
    joint
        .supplier(contracts.getFirst().get("supplierId"))
        .bidder()
        .post(first + "/signatures")
        .statusCode(409);
    assertThat(joint.buying().view().getString("status")).isEqualTo("CONTRACTED");
    joint.lead().buyer().get(joint.buying().consortiumPath()).body("status", is("CONTRACTED"));
  }

  private static void everybodyFindsThemWithTheirParties(List<Map<String, Object>> contracts) {
    for (String party : List.of("buyerId", "supplierId")) {
      Object id = contracts.getFirst().get(party);
      assertThat(signedOf(id))
          .containsExactlyInAnyOrderElementsOf(
              contracts.stream()
                  .filter(contract -> contract.get(party).equals(id))
                  .map(contract -> contract.get("id").toString())
                  .toList());
    }
  }

  private static List<String> signedOf(Object organisation) {
    return Person.anybody()
        .get("/api/v1/contracts?organisation=" + organisation)
        .then()
        .statusCode(200)
        .extract()
        .path("items.id");
  }

  private void contractsAreTold(JointAssessment joint) throws IOException, SQLException {
    joint.detailed().statusCode(200);
    assertThat(joint.contracts())
        .hasSize(4)
        .allSatisfy(contract -> assertThat(contract.get("noticePublishedAt")).isNotNull());
    assertThat(release(joint, "UK7").get("contracts")).hasSize(4);
    assertThat(facts(joint.buying().procurement()))
        .containsSubsequence(
            "procurement.award-proposed",
            "procurement.standstill-began",
            "procurement.awarded",
            "procurement.contracted");
    for (Map<String, Object> contract : joint.contracts()) {
      assertThat(facts(UUID.fromString((String) contract.get("id"))))
          .containsExactly("contract.signed");
      Contracts.assertFits("contracts", "contract.signed", told(contract.get("id")));
    }
  }

  private void savingsAreHonest(JointAssessment joint) {
    List<String> councils = joint.buying().councils().stream().map(c -> c.id().toString()).toList();
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
  }

  private void splitAddsUp(JointAssessment joint) {
    Person.anybody()
        .get(joint.path() + "/split")
        .then()
        .statusCode(200)
        .body("lots[0].total", closeTo(252000.00))
        .body("lots[0].lines.share.sum()", closeTo(252000.00))
        .body("lots[0].lines.find { it.worseOff }.member", is(joint.lead().id().toString()));
  }

  private static String member(String id) {
    return "members.find { it.member == '" + id + "' }";
  }

  private static String releases(JointAssessment joint) {
    String ocid = joint.buying().view().getString("ocid");
    return Person.anybody().get("/api/v1/ocds/" + ocid).then().statusCode(200).extract().asString();
  }

  private static JsonNode release(JointAssessment joint, String number) throws IOException {
    JsonNode all = new ObjectMapper().readTree(releases(joint));
    for (JsonNode release : all.get("releases")) {
      if (release.toString().contains("\"noticeType\":\"" + number + "\"")) {
        return release;
      }
    }
    throw new AssertionError("no " + number + " in " + all);
  }

  private String told(Object contract) throws SQLException {
    return Database.of(database)
        .value("select payload from outbox where aggregateid = '" + contract + "'");
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
