package org.guildhall.buying.tender.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.guildhall.buying.fixture.JointBuying;
import org.guildhall.buying.fixture.Person;
import org.guildhall.buying.fixture.Scenarios;
import org.guildhall.buying.tender.Bidding;
import org.guildhall.buying.tender.Database;
import org.guildhall.buying.tender.log.tree.CompactRange;
import org.guildhall.buying.tender.log.tree.Digest;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.local.verify.MerkleVerifier;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class LogApiTest {
  private static final long LOCK = 0x4755494C444C4F47L;

  @Inject AgroalDataSource database;

  private static JsonPath get(String path) {
    return Person.anybody().get("/api/v1/log/" + path).then().statusCode(200).extract().jsonPath();
  }

  @Test
  void shouldProveToAnybodyThatItOnlyGrewAndHoldsEveryReceipt() {
    JointBuying buying = Scenarios.tendering();
    Bidding bidding = Bidding.in(buying).submitted("10.00");
    JsonPath older = get("heads/latest");
    for (int i = 0; i < 5; i++) {
      bidding.replacing(Map.of()).submitted("9.0" + i);
    }
    JsonPath newer = get("heads/latest");
    JsonPath proof =
        get("proofs/consistency?from=" + older.getLong("size") + "&to=" + newer.getLong("size"));

    assertThat(
            Bidding.verifier()
                .onlyGrew(
                    older.getString("note"),
                    newer.getString("note"),
                    proof.getList("consistencyProof")))
        .isTrue();
    JsonPath receipts = bidding.receipts();
    for (int i = 0; i < 6; i++) {
      assertThat(Bidding.problemsOf(receipts.setRootPath("[" + i + "]"))).isEmpty();
    }
  }

  @Test
  void shouldKnowNothingBeforeItsFirstLeaf() {
    Person.anybody()
        .get("/api/v1/log/leaves?from=-1")
        .then()
        .spec(problem(KitProblem.INVALID_INPUT, "from"));
    Person.anybody()
        .get("/api/v1/log/heads?after=-1")
        .then()
        .spec(problem(KitProblem.INVALID_INPUT, "after"));
  }

  @Test
  void shouldServeLeavesThatAnybodyCanBuildTheSameTreeFrom() {
    Bidding.in(Scenarios.tendering()).submitted("10.00");
    JsonPath head = get("heads/latest");
    List<String> leaves = new ArrayList<>();
    while (leaves.size() < head.getLong("size")) {
      leaves.addAll(get("leaves?from=" + leaves.size()).getList("leafHash"));
    }

    CompactRange tree = CompactRange.empty();
    leaves.stream()
        .limit(head.getLong("size"))
        .forEach(leaf -> tree.append(Digest.ofHex(leaf), node -> {}));

    assertThat(tree.root().hex()).isEqualTo(head.getString("rootHash"));
  }

  @Test
  void shouldProveInclusionInAnyEarlierSignedTree() {
    Bidding bidding = Bidding.in(Scenarios.tendering()).submitted("10.00");
    JsonPath receipt = bidding.receipts().setRootPath("[0]");
    String leaf = receipt.getString("leafHash");
    long size = receipt.getLong("treeSize");
    bidding.replacing(Map.of()).submitted("9.00");

    JsonPath place = get("proofs/inclusion?leaf=" + leaf + "&size=" + size);

    List<byte[]> proof =
        place.<String>getList("inclusionProof").stream().map(HexFormat.of()::parseHex).toList();
    assertThat(
            MerkleVerifier.includes(
                HexFormat.of().parseHex(leaf),
                place.getLong("logIndex"),
                size,
                proof,
                HexFormat.of().parseHex(place.getString("treeHead.rootHash"))))
        .isTrue();
  }

  @Test
  void shouldSayWhatItDoesNotHold() {
    Person.anybody()
        .get("/api/v1/log/proofs/inclusion?leaf=" + "ab".repeat(32))
        .then()
        .spec(problem(KitProblem.NOT_FOUND));
    Person.anybody()
        .get("/api/v1/log/proofs/inclusion?leaf=xyz")
        .then()
        .spec(problem(KitProblem.INVALID_INPUT, "leaf"));
    Person.anybody()
        .get("/api/v1/log/proofs/consistency?from=5&to=99999999")
        .then()
        .spec(problem(KitProblem.INVALID_INPUT, "to"));
  }

  @Test
  void shouldGiveAPlaceLaterToWhatWasCommittedWhenTheSequencerDied() throws SQLException {
    Bidding bidding = Bidding.in(Scenarios.tendering()).written("10.00");
    Person.anybody().get("/api/v1/log/heads/latest");
    try (Connection other = database.getConnection();
        Statement statement = other.createStatement()) {
      killTheSequencerAndKeepItsLock(statement);

      JsonPath receipt =
          bidding.submit().statusCode(201).body("logIndex", nullValue()).extract().jsonPath();
      assertThat(receipt.getString("note")).startsWith("guildhall receipt v1\n");
      assertThat(receipt.getString("treeHead.note")).isNull();

      statement.execute("select pg_advisory_unlock(" + LOCK + ")");
    }

    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> bidding.receipts().get("[0].logIndex") != null);
    assertThat(Bidding.problemsOf(bidding.receipts().setRootPath("[0]"))).isEmpty();
    assertThat(Database.of(database).value("select count(*) from log_waiting")).isEqualTo("0");
  }

  @Test
  void shouldHaveOneLeafForEveryEntryWithoutAGap() throws SQLException {
    Bidding.in(Scenarios.tendering()).submitted("10.00");
    Database tables = Database.of(database);

    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> "0".equals(tables.value("select count(*) from log_waiting")));
    assertThat(
            tables.value(
                "select count(*) from log_entry e full join log_leaf l on l.leaf_hash = e.leaf_hash"
                    + " where e.id is null or l.index is null"))
        .isEqualTo("0");
    assertThat(tables.value("select max(index) + 1 - count(*) from log_leaf")).isEqualTo("0");
    assertThat(tables.value("select max(size) - (select count(*) from log_leaf) from log_head"))
        .isEqualTo("0");
  }

  /** As if its process had been killed; the lock is taken at once, so that it cannot come back. */
  private static void killTheSequencerAndKeepItsLock(Statement statement) {
    String holder =
        "select pid from pg_locks where locktype = 'advisory' and granted"
            + " and classid = "
            + (LOCK >>> 32)
            + " and objid = "
            + (LOCK & 0xffffffffL)
            + " and database = (select oid from pg_database where datname = current_database())";
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> {
          statement.execute("select pg_terminate_backend(pid) from (" + holder + ") h");
          try (var got = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            return got.next() && got.getBoolean(1);
          }
        });
  }
}
