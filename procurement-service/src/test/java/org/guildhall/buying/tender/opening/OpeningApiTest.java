package org.guildhall.buying.tender.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.buying.fixture.Stage.PUBLISHED;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.buying.fixture.JointBuying;
import org.guildhall.buying.fixture.Marketplace;
import org.guildhall.buying.fixture.Organisation;
import org.guildhall.buying.fixture.Person;
import org.guildhall.buying.fixture.Scenarios;
import org.guildhall.buying.tender.Bidding;
import org.guildhall.buying.tender.Database;
import org.guildhall.buying.tender.TenderProblem;
import org.guildhall.buying.tender.opened.OpenedTender;
import org.guildhall.buying.tender.opened.OpenedTenders;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class OpeningApiTest {
  @Inject AgroalDataSource database;
  @Inject OpenedTenders openedTenders;

  private static ValidatableResponse propose(JointBuying buying, Person opener, String envelope) {
    return opener.post(buying.procurementPath() + "/openings", Map.of("envelope", envelope));
  }

  private static ValidatableResponse approve(Person opener, String opening) {
    return opener.post("/api/v1/openings/" + opening + "/approval");
  }

  /** Proposed by the lead, approved by the second council. */
  private static JsonPath open(JointBuying buying) {
    String id =
        propose(buying, buying.lead().opener(), "QUALITY").statusCode(200).extract().path("id");
    return approve(buying.others().getFirst().opener(), id).statusCode(200).extract().jsonPath();
  }

  /** Everybody there is who could want to read a tender of somebody else. */
  private static List<Person> everybody(JointBuying buying, Bidding rival) {
    return Stream.concat(buying.councils().stream(), Stream.of(rival.supplier()))
        .flatMap(o -> Stream.of(o.buyer(), o.approver(), o.opener(), o.evaluator(), o.bidder()))
        .toList();
  }

  @Test
  void shouldNeitherOpenNorShowAnythingToAnybodyBeforeTheDeadline() {
    JointBuying buying = Scenarios.at(PUBLISHED, 2);
    Bidding bidding = Bidding.in(buying).started().uploaded("method.txt", "our method");
    String document = bidding.view().getString("documents[0].id");
    bidding.submitted("10.00");
    Bidding rival = Bidding.in(buying);

    propose(buying, buying.lead().opener(), "QUALITY")
        .spec(problem(OpeningProblem.TOO_EARLY_TO_OPEN));
    propose(buying, buying.lead().opener(), "PRICE")
        .spec(problem(OpeningProblem.TOO_EARLY_TO_OPEN));
    for (Person person : everybody(buying, rival)) {
      for (String path : List.of("/quality", "/price", "/documents/" + document)) {
        // For want of a role, or because nobody knows yet that there is such a tender.
        assertThat(person.asks().get(bidding.path() + path).statusCode()).isIn(403, 404);
      }
      assertThat(person.asks().get(buying.procurementPath() + "/opened-tenders").statusCode())
          .isIn(403, 409);
    }
    // Not even its supplier: what is sealed is sealed.
    bidding.bidder().get(bidding.path() + "/quality").spec(problem(OpeningProblem.NOT_OPENED));
    assertThat(opened(buying)).isEmpty();
    assertThat(openedTenders.pricesOf(buying.procurement())).isEmpty();
  }

  @Test
  void shouldOpenQualityByTwoPeopleOfDifferentAuthorities() {
    JointBuying buying = Scenarios.at(PUBLISHED, 2);
    Bidding cheap = Bidding.in(buying).started().uploaded("method.txt", "our method");
    cheap.submitted("9.00");
    Bidding dear = Bidding.in(buying).submitted("11.00");
    dear.replacing(Map.of()).submitted("10.00");
    Bidding gone = Bidding.in(buying).submitted("1.00");
    gone.bidder().post(gone.path() + "/withdrawal").statusCode(201);
    Bidding.in(buying).written("5.00");
    buying.passDeadline();
    Person second = buying.others().getFirst().opener();

    String id =
        propose(buying, buying.lead().opener(), "QUALITY")
            .body("status", is("PROPOSED"))
            .extract()
            .path("id");
    approve(second, id).statusCode(200).body("opened", is(2)).body("damaged", is(0));

    assertThat(buying.view().getString("status")).isEqualTo("OPENED");
    List<OpenedTender> opened = opened(buying);
    assertThat(opened).extracting(OpenedTender::id).containsExactly(cheap.id(), dear.id());
    assertThat(opened.getFirst().answers()).hasSize(2);
    assertThat(opened.getFirst().documents())
        .extracting(OpenedTender.Document::name)
        .containsExactly("method.txt");
    assertThat(openedTenders.pricesOf(buying.procurement())).isEmpty();
    second
        .get(buying.procurementPath() + "/opened-tenders")
        .body("items.id", containsInAnyOrder(cheap.id().toString(), dear.id().toString()))
        .body("items.tenderVersion", containsInAnyOrder(1, 2));
  }

  private List<OpenedTender> opened(JointBuying buying) {
    return openedTenders.biddersOf(buying.procurement()).stream()
        .map(bidder -> openedTenders.find(bidder.tenderId()).orElseThrow())
        .sorted(Comparator.comparing(OpenedTender::logPosition))
        .toList();
  }

  @Test
  void shouldNeedASecondPersonOfAnotherAuthorityThatTakesPart() {
    JointBuying buying = Scenarios.at(PUBLISHED, 2);
    Bidding.in(buying).submitted("9.00");
    buying.passDeadline();
    Organisation other = buying.others().getFirst();
    String id =
        propose(buying, buying.lead().opener(), "QUALITY").statusCode(200).extract().path("id");

    propose(buying, other.opener(), "QUALITY").spec(problem(OpeningProblem.OPENING_EXISTS));
    approve(buying.lead().opener(), id).spec(problem(OpeningProblem.ANOTHER_AUTHORITY_NEEDED));
    approve(sameAuthority(buying.lead()), id)
        .spec(problem(OpeningProblem.ANOTHER_AUTHORITY_NEEDED));
    approve(other.buyer(), id).spec(problem(KitProblem.NOT_PERMITTED));
    approve(stranger(), id).spec(problem(KitProblem.NOT_FOUND));
    assertThat(opened(buying)).isEmpty();
    approve(other.opener(), id).statusCode(200).body("status", is("OPENED"));
    approve(other.opener(), id).statusCode(200).body("status", is("OPENED"));
  }

  @Test
  void shouldKeepTheActsInTheAuditTrailAndInTheLog() throws SQLException {
    JointBuying buying = Scenarios.at(PUBLISHED, 2);
    Bidding bidding = Bidding.in(buying).submitted("9.00");
    String sealedHash = bidding.receipts().getString("[0].sealedHash");
    buying.passDeadline();

    String id = open(buying).getString("id");

    Database tables = Database.of(database);
    assertThat(
            tables.value(
                "select string_agg(action, ',' order by at) from audit_entry where subject_id = '"
                    + id
                    + "'"))
        .isEqualTo("opening.proposed,opening.opened");
    assertThat(
            tables.value(
                "select note from log_entry where subject_id = '"
                    + id
                    + "' order by entered_at desc"))
        .contains("tender " + bidding.id() + " version 1 sealed sha256:" + sealedHash + " opened");
  }

  @Test
  void shouldLetOnlyTheSupplierAndAssignedEvaluatorsWithoutConflictReadQuality()
      throws SQLException {
    JointBuying buying = Scenarios.at(PUBLISHED, 2);
    Bidding bidding = Bidding.in(buying).started().uploaded("method.txt", "our method");
    bidding.submitted("9.00");
    buying.passDeadline();
    open(buying);
    Person evaluator = buying.lead().evaluator();
    Person other = buying.others().getFirst().evaluator();
    appoint(buying, evaluator);
    evaluator.get(bidding.path() + "/quality").spec(problem(OpeningProblem.NOT_ASSIGNED));
    declareNoConflict(buying, evaluator);

    evaluator
        .get(bidding.path() + "/quality")
        .statusCode(200)
        .body("answers[0].text", is("We would do it with three people."));
    UUID document = openedTenders.find(bidding.id()).orElseThrow().documents().getFirst().id();
    evaluator
        .get(bidding.path() + "/documents/" + document)
        .statusCode(200)
        .header("Content-Disposition", equalTo("attachment; filename*=UTF-8''method.txt"))
        .header("X-Content-Type-Options", equalTo("nosniff"))
        .body(equalTo("our method"));
    other.get(bidding.path() + "/quality").spec(problem(OpeningProblem.NOT_ASSIGNED));
    evaluator.get(bidding.path() + "/price").statusCode(403);
    bidding.bidder().get(bidding.path() + "/quality").statusCode(200);
    bidding.bidder().get(bidding.path() + "/price").spec(problem(OpeningProblem.NOT_OPENED));
    assertThat(
            Database.of(database)
                .value(
                    "select count(*) from audit_entry where action = 'tender.quality-read'"
                        + " and subject_id = '"
                        + bidding.id()
                        + "'"))
        .isEqualTo("2");
  }

  @Test
  void shouldNotOpenPricesBeforeTheQualityConsensusIsLocked() {
    JointBuying buying = Scenarios.at(PUBLISHED, 2);
    Bidding bidding = Bidding.in(buying).submitted("9.00");
    buying.passDeadline();
    open(buying);

    propose(buying, buying.lead().opener(), "PRICE")
        .spec(problem(OpeningProblem.TOO_EARLY_TO_OPEN));
    buying.lead().buyer().get(bidding.path() + "/price").spec(problem(OpeningProblem.NOT_OPENED));
  }

  @Test
  void shouldReportATenderThatWasTamperedWithAndOpenTheOthers() throws SQLException {
    JointBuying buying = Scenarios.at(PUBLISHED, 2);
    Bidding intact = Bidding.in(buying).submitted("9.00");
    Bidding changed = Bidding.in(buying).submitted("9.10");
    Bidding moved = Bidding.in(buying).submitted("9.20");
    Bidding rolledBack = Bidding.in(buying).submitted("9.30");
    rolledBack.replacing(Map.of()).submitted("8.00");
    Database.of(database)
        .execute(
            "alter table tender_version disable trigger append_only",
            // A bit of the content, somebody else's envelope, an earlier version for the last.
            "update tender_version set quality = set_byte(quality, 40, get_byte(quality, 40) # 1)"
                + " where tender_id = '%s'".formatted(changed.id()),
            "update tender_version m set quality = i.quality, quality_key = i.quality_key"
                + " from tender_version i where m.tender_id = '%s' and i.tender_id = '%s'"
                    .formatted(moved.id(), intact.id()),
            "update tender set submitted_version = 1 where id = '%s'".formatted(rolledBack.id()),
            "alter table tender_version enable trigger append_only");
    buying.passDeadline();

    JsonPath opening = open(buying);

    // Which version counts is what the log says, not the table.
    assertThat(opening.getInt("opened")).isEqualTo(2);
    assertThat(opening.getInt("damaged")).isEqualTo(2);
    assertThat(opened(buying))
        .extracting(OpenedTender::id)
        .containsExactly(intact.id(), rolledBack.id());
    buying
        .lead()
        .opener()
        .get(buying.procurementPath() + "/opened-tenders")
        .body("items.findAll { it.status == 'DISREGARDED' }.id", hasSize(2));
  }

  @Test
  void shouldRefuseToRemoveWhatWasSubmittedOrLogged() {
    Bidding.in(Scenarios.tendering()).submitted("9.00");

    for (String table : List.of("tender_version", "log_entry", "log_leaf", "log_head")) {
      assertThatThrownBy(() -> Database.of(database).execute("delete from " + table))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("append-only");
    }
  }

  @Test
  void shouldDisregardATenderThatWasNotReconfirmed() {
    JointBuying buying = Scenarios.at(PUBLISHED, 2);
    Bidding confirmed = Bidding.in(buying).submitted("9.00");
    Bidding silent = Bidding.in(buying).submitted("8.00");
    buying.amended(Map.of("description", "Licences only."));
    confirmed.bidder().post(confirmed.path() + "/reconfirmation").statusCode(201);
    buying.passDeadline();

    open(buying);

    assertThat(opened(buying)).extracting(OpenedTender::id).containsExactly(confirmed.id());
    assertThat(silent.view().getString("status")).isEqualTo("DISREGARDED");
  }

  @Test
  void shouldRefuseEverythingLateByTheDatabasesClockToTheMicrosecond() throws SQLException {
    JointBuying buying = Scenarios.at(PUBLISHED, 2);
    Bidding inTime = Bidding.in(buying).written("9.00");
    Bidding late = Bidding.in(buying).written("9.10");
    Bidding submitted = Bidding.in(buying).submitted("9.20");
    Map<String, Object> content = late.content("x", "1");
    Database tables = Database.of(database);
    String deadline =
        tables.value(
            "select tenders_until from procurement where id = '%s'"
                .formatted(buying.procurement()));
    String realClock = tables.value("select pg_get_functiondef('guildhall_now'::regproc)");
    try {
      stopTheClockAt(tables, "timestamptz '" + deadline + "' - interval '1 microsecond'");
      JsonPath receipt = inTime.submit().statusCode(201).extract().jsonPath();
      stopTheClockAt(tables, "timestamptz '" + deadline + "'");

      late.submit().spec(problem(TenderProblem.TENDER_DEADLINE_PASSED));
      late.bidder()
          .put(late.path(), "*", content)
          .spec(problem(TenderProblem.TENDER_DEADLINE_PASSED));
      late.upload("late.txt", new byte[] {'x'}).spec(problem(TenderProblem.TENDER_DEADLINE_PASSED));
      for (String act : List.of("/replacement", "/withdrawal")) {
        submitted
            .bidder()
            .post(submitted.path() + act)
            .spec(problem(TenderProblem.TENDER_DEADLINE_PASSED));
      }
      // Repeating what was in time is not late.
      inTime.submit().statusCode(201).body("note", equalTo(receipt.getString("note")));
    } finally {
      tables.execute(realClock);
    }
  }

  private static void stopTheClockAt(Database tables, String moment) throws SQLException {
    tables.execute(
        "create or replace function guildhall_now() returns timestamptz language sql stable"
            + " parallel safe as $$ select "
            + moment
            + " $$");
  }

  private static Person sameAuthority(Organisation council) {
    Person second = Marketplace.member(council.id(), "Second opener", Role.OPENER);
    Marketplace.awaitMembership(second);
    return second;
  }

  private static Person stranger() {
    return Marketplace.council("Stranger " + UUID.randomUUID()).opener();
  }

  private static void appoint(JointBuying buying, Person evaluator) {
    Map<String, Object> person =
        Map.of(
            "subject", evaluator.subject(),
            "organisationId", evaluator.organisation(),
            "name", evaluator.name());
    buying
        .lead()
        .buyer()
        .put(buying.procurementPath() + "/panel", Map.of("evaluators", List.of(person)))
        .statusCode(200);
  }

  private static void declareNoConflict(JointBuying buying, Person evaluator) {
    evaluator
        .post(
            buying.procurementPath() + "/panel/declarations",
            Map.of("conflict", false, "statement", "I know none of them."))
        .statusCode(200);
  }
}
