package org.guildhall.buying.tender.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.buying.fixture.Stage.PUBLISHED;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.containsString;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.fixture.JointBuying;
import org.guildhall.buying.fixture.Person;
import org.guildhall.buying.fixture.Scenarios;
import org.guildhall.buying.tender.Bidding;
import org.guildhall.buying.tender.Database;
import org.guildhall.buying.tender.log.kept.LogKey;
import org.guildhall.buying.tender.log.tree.Merkle;
import org.guildhall.buying.tender.opened.Bidder;
import org.guildhall.buying.tender.opened.OpenedTenders;
import org.guildhall.buying.tender.terms.SealingProblem;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What somebody can do who writes in the database as they like and holds no key: nothing of it
 * decides what is opened, and all of it is told to everybody.
 */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class DatabaseWriterTest {
  private static final String NOT_SIGNED =
      "A statement about this procurement is not signed by this log";

  @Inject AgroalDataSource database;
  @Inject OpenedTenders openedTenders;

  @Test
  void shouldSealNothingWithAKeyThatWasExchanged() throws SQLException {
    // One for which nobody has sealed anything yet: a key that was seen is not read again.
    JointBuying buying = JointBuying.of(2).published();
    String theirs = "ab".repeat(32);
    write(
        "create table kept_key as select * from sealing_key",
        "update sealing_key set public_key = decode('%s', 'hex') where procurement_id = '%s'"
            .formatted(theirs, buying.procurement()));
    Bidding bidding = Bidding.in(buying);

    bidding.start().spec(problem(SealingProblem.SEALING_KEY_IN_DOUBT));

    write(
        "update sealing_key k set public_key = o.public_key from kept_key o where o.id = k.id",
        "drop table kept_key");
    bidding.start().statusCode(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update tender set status = 'WITHDRAWN' where id = '%s'",
        "update tender set status = 'DRAFT', submitted_version = null where id = '%s'",
        "update tender set status = 'DISREGARDED', reason = 'x' where id = '%s'",
        "update tender set submitted_version = 1 where id = '%s'",
        "update tender_version set received_at = received_at - interval '1 day',"
            + " sealed_hash = decode(repeat('00', 32), 'hex') where tender_id = '%s'"
      })
  void shouldOpenWhatTheLogSaysWhateverTheTablesSay(String change) throws SQLException {
    JointBuying buying = Scenarios.at(PUBLISHED, 2);
    Bidding bidding = Bidding.in(buying).submitted("9.30");
    bidding.replacing(Map.of()).submitted("8.00");
    write(change.formatted(bidding.id()));
    buying.passDeadline();

    open(buying);

    assertThat(opened(buying)).containsExactly(bidding.id());
    assertThat(outcomes(buying)).containsExactly(bidding.id() + " 2 OPENED");
    assertThat(problems(buying)).isEmpty();
  }

  @Test
  void shouldNotOpenWhatWasWithdrawnAndSetBack() throws SQLException {
    JointBuying buying = Scenarios.at(PUBLISHED, 2);
    Bidding gone = Bidding.in(buying).submitted("1.00");
    gone.bidder().post(gone.path() + "/withdrawal").statusCode(201);
    write("update tender set status = 'SUBMITTED' where id = '%s'".formatted(gone.id()));
    buying.passDeadline();

    open(buying);

    assertThat(opened(buying)).isEmpty();
    assertThat(outcomes(buying)).containsExactly(gone.id() + " 1 WITHDRAWN");
  }

  @Test
  void shouldTellOfWhatTheLogStatesAndIsNotThere() throws SQLException {
    JointBuying buying = Scenarios.at(PUBLISHED, 2);
    Bidding stays = Bidding.in(buying).submitted("9.00");
    Bidding withoutVersion = Bidding.in(buying).submitted("9.10");
    Bidding deleted = Bidding.in(buying).submitted("9.20");
    write(
        "delete from tender_version where tender_id in ('%s', '%s')"
            .formatted(withoutVersion.id(), deleted.id()),
        "delete from tender where id = '%s'".formatted(deleted.id()));
    buying.passDeadline();

    JsonPath opening = open(buying);

    assertThat(opening.getInt("damaged")).isEqualTo(2);
    assertThat(outcomes(buying))
        .containsExactly(
            stays.id() + " 1 OPENED",
            withoutVersion.id() + " 1 MISSING",
            deleted.id() + " 1 MISSING");
  }

  @Test
  void shouldNotGiveATenderToAnotherSupplierOrLot() throws SQLException {
    JointBuying buying = Scenarios.at(PUBLISHED, 2);
    Bidding theirs = Bidding.in(buying).submitted("9.00");
    Bidding stays = Bidding.in(buying).submitted("9.10");
    write(
        "update tender set supplier_id = '%s' where id = '%s'"
            .formatted(UUID.randomUUID(), theirs.id()));
    buying.passDeadline();

    open(buying);

    assertThat(outcomes(buying))
        .containsExactly(theirs.id() + " 1 DAMAGED", stays.id() + " 1 OPENED");
  }

  @Test
  void shouldNotOpenWhatWasInsertedUnderALogKeyOfTheirOwn() throws SQLException {
    JointBuying buying = Scenarios.at(PUBLISHED, 2);
    Bidding true1 = Bidding.in(buying).submitted("9.00");
    UUID forged = copyOf(true1.id());
    LogKey.Pair pair = LogKey.Pair.fresh();
    LogKey theirs = LogKey.of("guildhall.example/commitment-log", pair);
    String note =
        Database.of(database)
            .value("select note from log_entry where subject_id = '%s'".formatted(true1.id()));
    String text =
        note.substring(0, note.indexOf("\n\n") + 1)
            .replace(true1.id().toString(), forged.toString());
    String leaf = Merkle.leafHash(text.getBytes(StandardCharsets.UTF_8)).hex();
    write(
        "insert into log_key select gen_random_uuid(), origin, decode('%s', 'hex'), wrapped_key,"
                .formatted(HexFormat.of().formatHex(pair.publicKey()))
            + " wrapped_by, created_at, now() from log_key",
        "insert into log_entry select gen_random_uuid(), '%s', '%s', decode('%s', 'hex'), now()"
            .formatted(forged, theirs.sign(text), leaf),
        "insert into log_waiting (leaf_hash) values (decode('%s', 'hex'))".formatted(leaf));
    buying.passDeadline();

    open(buying);

    assertThat(opened(buying)).containsExactly(true1.id());
    assertThat(outcomes(buying))
        .containsExactly(true1.id() + " 1 OPENED", forged + " 0 NOT_IN_LOG");
    assertThat(problems(buying)).containsExactly(NOT_SIGNED);
    // Nor is it one of the keys that are published.
    Person.anybody()
        .get("/api/v1/log/keys")
        .then()
        .body("verifierKey", org.hamcrest.Matchers.not(containsString(theirs.keyHash())));
  }

  @Test
  void shouldTellOfALeafThatHasLostItsStatement() throws SQLException {
    JointBuying buying = Scenarios.at(PUBLISHED, 2);
    Bidding bidding = Bidding.in(buying).submitted("9.00");
    bidding.receipts();
    awaitPlaces();
    write("delete from log_entry where subject_id = '%s'".formatted(bidding.id()));
    buying.passDeadline();

    open(buying);

    assertThat(problems(buying)).contains("One leaf of the log has lost its statement");
    assertThat(outcomes(buying)).containsExactly(bidding.id() + " 0 NOT_IN_LOG");
  }

  @Test
  void shouldTellOfALogThatWasSetBack() throws SQLException {
    JointBuying buying = Scenarios.at(PUBLISHED, 2);
    Bidding before = Bidding.in(buying).submitted("9.00");
    awaitPlaces();
    long size = Long.parseLong(Database.of(database).value("select max(size) from log_head"));
    Bidding after = Bidding.in(buying).submitted("9.10");
    awaitPlaces();
    write(
        "delete from tender_version where tender_id = '%s'".formatted(after.id()),
        "delete from tender where id = '%s'".formatted(after.id()),
        "delete from log_entry where subject_id = '%s'".formatted(after.id()),
        "delete from log_leaf where index >= " + size,
        "delete from log_node where (index + 1) * (1::bigint << level) > " + size,
        "delete from log_head where size > " + size);
    buying.passDeadline();

    open(buying);

    assertThat(opened(buying)).containsExactly(before.id());
    assertThat(problems(buying))
        .anySatisfy(problem -> assertThat(problem).contains("it was set back"));
  }

  @Test
  void shouldNotOpenBeforeTheDeadlineThatTheLogStates() throws SQLException {
    JointBuying buying = Scenarios.at(PUBLISHED, 2);
    Bidding.in(buying).submitted("9.00");
    write(
        "update procurement set tenders_until = guildhall_now() - interval '1 hour' where id = '%s'"
            .formatted(buying.procurement()));
    String id = propose(buying);

    buying
        .others()
        .getFirst()
        .opener()
        .post("/api/v1/openings/" + id + "/approval")
        .spec(problem(OpeningProblem.TOO_EARLY_TO_OPEN));
    assertThat(opened(buying)).isEmpty();
  }

  @Test
  void shouldLeaveOutWhatCameAfterTheDeadlineThatTheLogStates() throws SQLException {
    JointBuying buying = Scenarios.at(PUBLISHED, 2);
    Bidding inTime = Bidding.in(buying).submitted("9.00");
    Bidding late = Bidding.in(buying).written("8.00");
    buying.passDeadline();
    write(
        "update procurement set tenders_until = guildhall_now() + interval '1 hour' where id = '%s'"
            .formatted(buying.procurement()));
    late.submit().statusCode(201);
    write(
        "update procurement set tenders_until = guildhall_now() - interval '1 hour' where id = '%s'"
            .formatted(buying.procurement()));

    open(buying);

    assertThat(outcomes(buying)).containsExactly(inTime.id() + " 1 OPENED", late.id() + " 1 LATE");
  }

  /** As an administrator who switches the triggers off. */
  private void write(String... statements) throws SQLException {
    Database tables = Database.of(database);
    tables.executeTogether("set local session_replication_role = replica", statements);
  }

  private UUID copyOf(UUID tender) throws SQLException {
    UUID copy = UUID.randomUUID();
    write(
        "insert into tender select '%s', version, procurement_id, lot_id, gen_random_uuid(), status,"
                .formatted(copy)
            + " submitted_version, next_version, reason, started_by, created_at, updated_at"
            + " from tender where id = '%s'".formatted(tender),
        "insert into tender_version select '%s', number, quality, quality_key, price, price_key,"
                .formatted(copy)
            + " manifest, sealed_hash, receipt_id, submitted_from, submitted_by, received_at,"
            + " own_copy from tender_version where tender_id = '%s'".formatted(tender));
    return copy;
  }

  private void awaitPlaces() {
    org.awaitility.Awaitility.await()
        .until(() -> "0".equals(Database.of(database).value("select count(*) from log_waiting")));
  }

  private static String propose(JointBuying buying) {
    return buying
        .lead()
        .opener()
        .post(buying.procurementPath() + "/openings", Map.of("envelope", "QUALITY"))
        .statusCode(200)
        .extract()
        .path("id");
  }

  private static JsonPath open(JointBuying buying) {
    return buying
        .others()
        .getFirst()
        .opener()
        .post("/api/v1/openings/" + propose(buying) + "/approval")
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private List<UUID> opened(JointBuying buying) {
    return openedTenders.biddersOf(buying.procurement()).stream().map(Bidder::tenderId).toList();
  }

  private static JsonPath report(JointBuying buying) {
    return Person.anybody()
        .get(buying.procurementPath() + "/opening-reports")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** What everybody reads of each tender. */
  private static List<String> outcomes(JointBuying buying) {
    return report(buying).<Map<String, Object>>getList("[0].tenders").stream()
        .map(line -> line.get("tenderId") + " " + line.get("version") + " " + line.get("outcome"))
        .toList();
  }

  private static List<String> problems(JointBuying buying) {
    return report(buying).getList("[0].logProblems");
  }
}
