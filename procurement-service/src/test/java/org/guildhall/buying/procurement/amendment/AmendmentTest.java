package org.guildhall.buying.procurement.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.buying.fixture.Stage.PUBLISHED;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.fixture.JointBuying;
import org.guildhall.buying.fixture.Marketplace;
import org.guildhall.buying.fixture.Person;
import org.guildhall.buying.fixture.SandboxClock;
import org.guildhall.buying.fixture.Scenarios;
import org.guildhall.buying.notice.GoldenReleases;
import org.guildhall.buying.notice.NoticeProblem;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.buying.notice.OcdsSchema;
import org.guildhall.buying.tender.Bidding;
import org.guildhall.buying.tender.Database;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class AmendmentTest {
  @Inject AgroalDataSource database;

  private static Instant deadline(JointBuying buying) {
    return Instant.parse(buying.view().getString("timetable.tendersUntil"));
  }

  private static String later(JointBuying buying, int days) {
    return deadline(buying).plus(Duration.ofDays(days)).toString();
  }

  private static ValidatableResponse prepare(
      JointBuying buying, Person by, Map<String, Object> terms) {
    return by.put(
        buying.procurementPath() + "/amendment", Map.of("summary", "A change.", "terms", terms));
  }

  private static ValidatableResponse releases(JointBuying buying) {
    return Person.anybody()
        .get("/api/v1/ocds/" + buying.view().getString("ocid"))
        .then()
        .statusCode(200);
  }

  @Test
  void shouldTakeTendersLongerAndKeepThoseThatAreIn() throws SQLException {
    var buying = Scenarios.at(PUBLISHED, 2);
    var early = Bidding.in(buying).submitted("10.00");
    Instant before = deadline(buying);
    String after = later(buying, 10);

    buying.amended(Map.of("tendersUntil", after));

    assertThat(buying.view().getString("timetable.tendersUntil")).isEqualTo(after);
    assertThat(early.view().getString("status")).isEqualTo("SUBMITTED");
    releases(buying)
        .body("releases[1].tag", contains("tenderUpdate"))
        .body("releases[1].tender.documents.noticeType", hasItem("UK4"))
        .body("releases[1].tender.amendments.description", contains("What suppliers asked for."));
    SandboxClock.advanceTo(before.plusSeconds(1));
    assertThat(buying.view().getString("status")).isEqualTo("TENDERING");
    Bidding.in(buying).submitted("9.00");
    buying.passDeadline();
    assertThat(buying.view().getString("status")).isEqualTo("SEALED");
    assertThat(
            Database.of(database)
                .value(
                    "select string_agg(type, ' ' order by seq) from outbox where aggregateid = '"
                        + buying.procurement()
                        + "'"))
        .isEqualTo("procurement.published procurement.amended");
  }

  /** The award was planned twenty days after the deadline, the contract fifty. */
  @Test
  void shouldNotMoveTheDeadlineBehindTheAwardUnlessThatMovesToo() {
    var buying = Scenarios.at(PUBLISHED, 2);
    String deadline = later(buying, 30);
    prepare(buying, buying.lead().buyer(), Map.of("tendersUntil", deadline))
        .spec(problem(KitProblem.INVALID_INPUT, "terms.awardPlanned"));

    String award = deadline(buying).plus(Duration.ofDays(35)).toString().substring(0, 10);
    prepare(buying, buying.lead().buyer(), Map.of("tendersUntil", deadline, "awardPlanned", award))
        .statusCode(200)
        .body("substantial", is(false));
  }

  @Test
  void shouldAskSuppliersToConfirmAfterASubstantialChange() {
    var buying = Scenarios.at(PUBLISHED, 2);
    var confirming = Bidding.in(buying).submitted("10.00");
    var replacing = Bidding.in(buying).submitted("11.00");

    buying.amended(Map.of("paymentTerms", "60 days."));

    assertThat(buying.view().getString("paymentTerms")).isEqualTo("60 days.");
    assertThat(confirming.view().getString("status")).isEqualTo("TO_RECONFIRM");
    confirming.bidder().get("/api/v1/me/tasks").body("kind", hasItem("tender.reconfirmation"));
    confirming.bidder().post(confirming.path() + "/reconfirmation").statusCode(201);
    assertThat(confirming.view().getString("status")).isEqualTo("SUBMITTED");
    replacing.replacing(Map.of()).submitted("12.00");
    assertThat(replacing.view().getString("status")).isEqualTo("SUBMITTED");
  }

  @Test
  void shouldChangeHowTendersAreScored() {
    var buying = Scenarios.at(PUBLISHED, 2);
    String licences = "lots.find { it.title == '" + JointBuying.LICENCES + "' }.criteria.";
    List<String> criteria = buying.view().getList(licences + "id");
    var approach =
        Map.of("criterionId", criteria.get(0), "weight", 30, "question", "How, and how fast?");
    var evidence = Map.of("criterionId", criteria.get(1), "weight", 30);

    buying.amended(Map.of("criteria", List.of(approach, evidence)));

    assertThat(buying.view().getList(licences + "weight", Float.class))
        .containsExactly(30f, 30f, 40f);
    releases(buying)
        .body(
            "releases[1].tender.lots[0].awardCriteria.criteria[0].description",
            is("How, and how fast?"))
        .body(
            "releases[1].tender.lots[0].awardCriteria.criteria.numbers.flatten().number",
            contains(30, 30, 40));
  }

  @Test
  void shouldPublishUpdatesThatFitTheNationalSchema() {
    var buying = Scenarios.at(PUBLISHED, 2);
    buying.amended(Map.of("description", "Other words."));
    buying.amended(Map.of("tendersUntil", later(buying, 3)));

    var releases = releases(buying).body("releases[2].tender.amendments", hasSize(2));

    String published = releases.extract().asString();
    OcdsSchema.assertValidReleases(published);
    GoldenReleases.assertUnchanged("tender-and-updates", published);
  }

  @Test
  void shouldRefuseAnAmendmentThatIsNotSound() {
    var buying = Scenarios.at(PUBLISHED, 2);
    var buyer = buying.lead().buyer();
    String price = buying.view().getString("lots[0].criteria.find { it.kind == 'PRICE' }.id");

    prepare(buying, buyer, Map.of()).spec(problem(KitProblem.INVALID_INPUT, "terms"));
    prepare(buying, buyer, Map.of("tendersUntil", later(buying, -1)))
        .spec(problem(KitProblem.INVALID_INPUT, "terms.tendersUntil"));
    prepare(buying, buyer, Map.of("questionsUntil", later(buying, 1)))
        .spec(problem(KitProblem.INVALID_INPUT, "terms.questionsUntil"));
    // Neither more time nor a reason why none is needed.
    prepare(buying, buyer, Map.of("risks", "Many."))
        .spec(problem(KitProblem.INVALID_INPUT, "timeReason"));
    prepare(
            buying,
            buyer,
            Map.of(
                "tendersUntil",
                later(buying, 9),
                "criteria",
                List.of(Map.of("criterionId", price, "weight", 50))))
        .spec(problem(KitProblem.INVALID_INPUT, "terms.criteria"));
    prepare(
            buying,
            buyer,
            Map.of(
                "tendersUntil",
                later(buying, 9),
                "criteria",
                List.of(Map.of("criterionId", UUID.randomUUID(), "weight", 50))))
        .spec(problem(KitProblem.INVALID_INPUT, "terms.criteria[0].criterionId"));
  }

  @Test
  void shouldNeedASecondPersonAndShowNothingBefore() {
    var buying = Scenarios.at(PUBLISHED, 2);
    Person both = Marketplace.member(buying.lead().id(), "Both", Role.BUYER, Role.APPROVER);
    Marketplace.awaitMembership(both);
    prepare(buying, both, Map.of("tendersUntil", later(buying, 5)))
        .statusCode(200)
        .body("status", is("PREPARED"));

    buying
        .approvesNotice(both, NoticeType.TENDER_NOTICE_UPDATE)
        .spec(problem(NoticeProblem.NOTICE_NEEDS_SECOND_PERSON));

    String list = buying.procurementPath() + "/amendments";
    Person.anybody().get(list).then().body("", hasSize(0));
    buying.others().getFirst().buyer().get(list).body("status", contains("PREPARED"));
    buying.lead().approver().get("/api/v1/me/tasks").body("kind", hasItem("amendment.approval"));
    buying
        .approvesNotice(buying.others().getFirst().approver(), NoticeType.TENDER_NOTICE_UPDATE)
        .spec(problem(KitProblem.NOT_FOUND));
    buying.approvesNotice(NoticeType.TENDER_NOTICE_UPDATE).statusCode(200);
    Person.anybody()
        .get(list)
        .then()
        .body("number", contains(1))
        .body("status", contains("PUBLISHED"))
        .body("noticeId", contains(notNullValue()));
  }

  @Test
  void shouldNotAmendOnceTheDeadlineHasPassed() {
    var buying = Scenarios.at(PUBLISHED, 2);
    String much = later(buying, 15);
    prepare(buying, buying.lead().buyer(), Map.of("tendersUntil", much)).statusCode(200);
    buying.passDeadline();

    buying.approvesNotice(NoticeType.TENDER_NOTICE_UPDATE).spec(problem(KitProblem.ILLEGAL_STATE));
    prepare(buying, buying.lead().buyer(), Map.of("tendersUntil", much))
        .spec(problem(KitProblem.ILLEGAL_STATE));
  }
}
