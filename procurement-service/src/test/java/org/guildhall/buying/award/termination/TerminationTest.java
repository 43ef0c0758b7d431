package org.guildhall.buying.award.termination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.buying.fixture.Stage.PLANNED;
import static org.guildhall.buying.fixture.Stage.PUBLISHED;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.guildhall.buying.award.AssessmentScenarios;
import org.guildhall.buying.award.JointAssessment;
import org.guildhall.buying.fixture.JointBuying;
import org.guildhall.buying.fixture.Marketplace;
import org.guildhall.buying.fixture.Person;
import org.guildhall.buying.fixture.Scenarios;
import org.guildhall.buying.notice.GoldenReleases;
import org.guildhall.buying.notice.NoticeProblem;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.buying.notice.OcdsSchema;
import org.guildhall.buying.tender.Bidding;
import org.guildhall.buying.tender.Database;
import org.guildhall.buying.tender.TenderProblem;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class TerminationTest {
  private static final String WHY = "The members no longer need it.";

  @Inject AgroalDataSource database;

  private static ValidatableResponse terminate(JointBuying buying, Person approver) {
    return buying.terminated(approver, WHY);
  }

  private static ValidatableResponse releases(JointBuying buying) {
    return Person.anybody()
        .get("/api/v1/ocds/" + buying.view().getString("ocid"))
        .then()
        .statusCode(200);
  }

  private String facts(JointBuying buying) throws SQLException {
    return Database.of(database)
        .value(
            "select string_agg(type, ' ' order by seq) from outbox where aggregateid = '"
                + buying.procurement()
                + "'");
  }

  @Test
  void shouldPublishWhyThereWillBeNoAwardOnceTheTenderNoticeWasPublic() throws SQLException {
    var buying = Scenarios.at(PUBLISHED, 2);
    var bidding = Bidding.in(buying).written("9.00");

    terminate(buying, buying.lead().approver()).statusCode(200);
    assertThat(buying.view().getString("status")).isEqualTo("TERMINATED");

    String last = "releases[1].";
    releases(buying)
        .body("releases", hasSize(2))
        .body(last + "tag", contains("tenderCancellation"))
        .body(last + "tender.status", is("cancelled"))
        .body(last + "tender.documents.noticeType", contains("UK12"))
        .body(last + "tender.lots.status", everyItem(is("cancelled")))
        .body(last + "buyer.name", is(buying.lead().name()))
        .body(last + "awards.statusDetails", contains(WHY, WHY))
        .body(last + "awards.relatedLots.flatten()", contains("1", "2"));
    assertThat(facts(buying)).endsWith("procurement.terminated");
    bidding.submit().spec(problem(TenderProblem.TENDER_NOT_OPEN));
  }

  @Test
  void shouldPublishATerminationNoticeThatFitsTheNationalSchema() {
    var buying = Scenarios.at(PUBLISHED, 2);
    terminate(buying, buying.lead().approver()).statusCode(200);

    String published = releases(buying).extract().asString();
    OcdsSchema.assertValidReleases(published);
    GoldenReleases.assertUnchanged("termination-of-tendering", published);
  }

  @Test
  void shouldCancelTheAwardsThatWereAnnouncedUnderTheirOwnIds() {
    JointAssessment joint = AssessmentScenarios.inStandstill();
    String contract = "/api/v1/contracts/" + joint.contracts().getFirst().get("id");

    terminate(joint.buying(), joint.lead().approver()).statusCode(200);

    String published = releases(joint.buying()).extract().asString();
    GoldenReleases.assertUnchanged("termination-of-an-award", published);
    JsonPath releases = JsonPath.from(published);
    List<String> announced = releases.getList("releases[1].awards.id");
    assertThat(announced).containsExactly("1-1", "1-2", "1-3", "2-1");
    assertThat(releases.<String>getList("releases[2].awards.id")).isEqualTo(announced);
    assertThat(releases.<String>getList("releases[2].awards.status")).containsOnly("cancelled");
    joint.passDays(20);
    joint.lead().approver().post(contract + "/signatures").spec(problem(KitProblem.ILLEGAL_STATE));
  }

  @Test
  void shouldEndAnAwardedProcurementAsLongAsNoContractIsSigned() {
    JointAssessment joint = AssessmentScenarios.inStandstill();
    joint.passStandstill();
    assertThat(joint.buying().view().getString("status")).isEqualTo("AWARDED");

    terminate(joint.buying(), joint.lead().approver()).statusCode(200);

    assertThat(joint.buying().view().getString("status")).isEqualTo("TERMINATED");
    // What the members had decided before stays decided.
    assertThat(joint.award().getString("decisionOutcome")).isEqualTo("CARRIED");
  }

  @Test
  void shouldEndTheVoteOnAnAwardWithTheProcurement() {
    JointAssessment joint = AssessmentScenarios.withOpenPrices().proposed();
    String id = joint.award().getString("decisionId");
    String decision = "/api/v1/decisions/" + id;
    var vote = Map.of("option", "Award as proposed");
    joint.lead().approver().post(decision + "/votes", vote).statusCode(200);
    Person member = joint.buying().others().getFirst().approver();
    member.get("/api/v1/me/tasks").body("kind", hasItem("decision.vote"));

    terminate(joint.buying(), joint.lead().approver()).statusCode(200);

    member
        .get(joint.buying().consortiumPath() + "/decisions")
        .body("find { it.id == '" + id + "' }.outcome", is("LAPSED"))
        .body("find { it.id == '" + id + "' }.closedAt", notNullValue())
        .body("find { it.id == '" + id + "' }.carried", is(false));
    member.get("/api/v1/me/tasks").body("kind", not(hasItem("decision.vote")));
    member.post(decision + "/votes", vote).spec(problem(KitProblem.ILLEGAL_STATE));
    joint.lead().buyer().post(decision + "/closure").spec(problem(KitProblem.ILLEGAL_STATE));
  }

  /** Nobody opens prices or agrees on scores of what has ended. */
  @Test
  void shouldStopTheAssessmentOfWhatHasEnded() {
    JointAssessment joint = JointAssessment.sealed().scored();
    terminate(joint.buying(), joint.lead().approver()).statusCode(200);

    joint.agrees("good", 0, 4, "Agreed.").spec(problem(KitProblem.ILLEGAL_STATE));
    joint.locks(joint.evaluator(0)).statusCode(409);
    joint
        .lead()
        .buyer()
        .post(joint.path() + "/consensus/lock")
        .spec(problem(KitProblem.ILLEGAL_STATE));
  }

  @Test
  void shouldEndAPlanWithoutTellingAnybody() throws SQLException {
    var buying = Scenarios.at(PLANNED, 2);

    buying
        .lead()
        .approver()
        .post(buying.procurementPath() + "/termination", Map.of("reason", WHY))
        .statusCode(200)
        .body("status", is("TERMINATED"));

    assertThat(facts(buying)).isNull();
    Person.anybody()
        .get("/api/v1/notices?lead=" + buying.lead().id())
        .then()
        .body("items", hasSize(0));
    Person.anybody().get(buying.procurementPath()).then().statusCode(404);
  }

  @Test
  void shouldEndWhatIsPublicByItsNoticeAlone() {
    var buying = Scenarios.at(PUBLISHED, 2);
    Person approver = buying.lead().approver();
    String termination = buying.procurementPath() + "/termination";
    buying.lead().buyer().put(termination, Map.of("reason", WHY)).statusCode(200);

    approver
        .post(termination, Map.of("reason", WHY))
        .spec(problem(KitProblem.ILLEGAL_STATE))
        .body("detail", startsWith("The procurement is public. It ends with its termination"));

    assertThat(buying.view().getString("status")).isEqualTo("TENDERING");
    approver
        .post(termination, Map.of("reason", " "))
        .spec(problem(KitProblem.INVALID_INPUT, "reason"));
  }

  @Test
  void shouldNeedASecondPersonForTheNotice() {
    var buying = Scenarios.at(PUBLISHED, 2);
    Person both = Marketplace.member(buying.lead().id(), "Both", Role.BUYER, Role.APPROVER);
    Marketplace.awaitMembership(both);
    String termination = buying.procurementPath() + "/termination";
    both.put(termination, Map.of("reason", WHY)).statusCode(200).body("preparedBy", is("Both"));

    buying
        .approvesNotice(both, NoticeType.TERMINATION_NOTICE)
        .spec(problem(NoticeProblem.NOTICE_NEEDS_SECOND_PERSON));

    assertThat(buying.view().getString("status")).isEqualTo("TENDERING");
  }

  @Test
  void shouldShowTheNoticeAsItWillBePublished() {
    var buying = Scenarios.at(PUBLISHED, 2);
    String termination = buying.procurementPath() + "/termination";
    Person approver = buying.lead().approver();
    buying.lead().buyer().put(termination, Map.of("reason", "First thoughts.")).statusCode(200);
    String draft =
        buying
            .lead()
            .buyer()
            .put(termination, Map.of("reason", WHY))
            .statusCode(200)
            .body("status", is("PREPARED"))
            .body("number", is("UK12"))
            .extract()
            .path("id");

    approver
        .get("/api/v1/notice-drafts/" + draft)
        .statusCode(200)
        .body("problems", hasSize(0))
        .body("release.tag", contains("tenderCancellation"))
        .body("release.awards.statusDetails", contains(WHY, WHY));
    approver.post("/api/v1/notice-drafts/" + draft + "/approval").statusCode(200);

    assertThat(buying.view().getString("status")).isEqualTo("TERMINATED");
    approver
        .get(buying.procurementPath() + "/notice-drafts")
        .body("status", contains("PUBLISHED", "WITHDRAWN", "PUBLISHED"))
        .body("number", contains("UK12", "UK12", "UK4"));
  }
}
