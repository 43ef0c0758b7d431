package org.guildhall.buying.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.buying.fixture.Stage.PUBLISHED;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.fixture.JointBuying;
import org.guildhall.buying.fixture.Person;
import org.guildhall.buying.fixture.Scenarios;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.kit.testing.StatementCount;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class TenderApiTest {
  private static final String COPY_KEY =
      Base64.getUrlEncoder()
          .encodeToString("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8));

  @Inject AgroalDataSource database;

  private static JointBuying open() {
    return Scenarios.tendering();
  }

  @Test
  void shouldKeepADraftAsItWasSavedLast() {
    Bidding bidding = Bidding.in(open()).started();
    bidding.save(Map.of("answers", List.of(), "price", Map.of("total", new BigDecimal("10.50"))));
    bidding.save(bidding.content("Second thoughts", "12.3456"));

    bidding
        .bidder()
        .get(bidding.path())
        .statusCode(200)
        .header("ETag", "\"" + bidding.version() + "\"")
        .body("status", is("DRAFT"))
        .body("draft.number", is(1))
        .body("draft.ready", is(true))
        .body("draft.content.answers.text", everyItem(is("Second thoughts")))
        // 600 licences at 12.3456, rounded once.
        .body("draft.content.price.total", is(7407.36f));
  }

  @Test
  void shouldRefuseToSaveOverAVersionNobodyHasSeen() {
    Bidding bidding = Bidding.in(open()).started();
    long first = bidding.version();
    bidding.written("10.00");

    bidding
        .bidder()
        .put(bidding.path(), "\"" + first + "\"", bidding.content("x", "1"))
        .spec(problem(KitProblem.STALE_VERSION));
    bidding
        .bidder()
        .put(bidding.path(), bidding.content("x", "1"))
        .spec(problem(KitProblem.VERSION_REQUIRED));
  }

  @Test
  void shouldSayWhatIsMissingAndRefuseToSubmitUntilItIsThere() {
    Bidding bidding = Bidding.in(open()).started();

    bidding
        .bidder()
        .get(bidding.path() + "/readiness")
        .statusCode(200)
        .body("ready", is(false))
        .body("missing", hasSize(6))
        .body("missing.field", hasItem("declarations.notExcluded"));
    bidding.submit().spec(problem(TenderProblem.TENDER_NOT_READY, "declarations.notExcluded"));

    bidding.written("10.00");
    bidding.bidder().get(bidding.path() + "/readiness").body("ready", is(true));
    bidding.submit().statusCode(201);
  }

  @Test
  void shouldRefuseATotalThatIsNotWhatTheUnitPricesComeTo() {
    Bidding bidding = Bidding.in(open()).started();
    Map<String, Object> content = bidding.content("x", "10.00");
    @SuppressWarnings("unchecked")
    Map<String, Object> price = new java.util.HashMap<>((Map<String, Object>) content.get("price"));
    price.put("total", new BigDecimal("5999.99"));
    content.put("price", price);
    bidding.save(content);

    bidding.submit().spec(problem(TenderProblem.TENDER_NOT_READY, "price.total"));
  }

  @Test
  void shouldLetASupplierHaveOneTenderForALotAndOneForAnother() {
    Bidding bidding = Bidding.in(open()).started();

    bidding.start().spec(problem(TenderProblem.TENDER_EXISTS));
    bidding.alsoFor(JointBuying.TRAINING).start().statusCode(201);
    bidding.bidder().get("/api/v1/tenders").body("items", hasSize(2));
  }

  @Test
  void shouldGiveAReceiptThatAnybodyCanCheckOffline() {
    Bidding bidding = Bidding.in(open()).written("10.00");

    JsonPath receipt =
        bidding
            .submit()
            .statusCode(201)
            .body("act", is("submitted"))
            .body("tenderId", is(bidding.id().toString()))
            .body("tenderVersion", is(1))
            .body("note", startsWith("guildhall receipt v1\n"))
            .extract()
            .jsonPath();

    assertThat(Bidding.problemsOf(receipt)).isEmpty();
    bidding
        .bidder()
        .get(bidding.path())
        .body("status", is("SUBMITTED"))
        .body("submittedVersion", is(1))
        .body("draft", nullValue());
  }

  @Test
  void shouldGiveTheSameReceiptToARepeatedRequest() {
    Bidding bidding = Bidding.in(open()).written("10.00");
    JsonPath first = bidding.submit().statusCode(201).extract().jsonPath();

    JsonPath again = bidding.submit().statusCode(201).extract().jsonPath();

    assertThat(again.getString("note")).isEqualTo(first.getString("note"));
    assertThat(again.getLong("logIndex")).isEqualTo(first.getLong("logIndex"));
    assertThat(Bidding.problemsOf(again)).isEmpty();
    assertThat(bidding.receipts().getList("$")).hasSize(1);
  }

  @Test
  void shouldGiveOneReceiptToManyRequestsAtOnce() throws InterruptedException {
    Bidding bidding = Bidding.in(open()).written("10.00");
    var notes = java.util.concurrent.ConcurrentHashMap.<String>newKeySet();

    List<Thread> clients =
        java.util.stream.Stream.generate(() ->
                Thread.ofVirtual()
                    .start(
                        () -> notes.add(bidding.submit().extract().jsonPath().getString("note"))))
            .limit(8)
            .toList();
    for (Thread client : clients) {
      client.join();
    }

    assertThat(notes).hasSize(1);
    assertThat(bidding.receipts().getList("$")).hasSize(1);
  }

  @Test
  void shouldRefuseToSubmitAnotherVersionThanTheSupplierSaw() {
    Bidding bidding = Bidding.in(open()).started();
    long seen = bidding.version();
    bidding.written("10.00");

    bidding.submit(seen, Map.of()).spec(problem(KitProblem.STALE_VERSION));
    bidding
        .bidder()
        .post(bidding.path() + "/submission")
        .spec(problem(KitProblem.VERSION_REQUIRED));
  }

  @Test
  void shouldCountTheOldVersionUntilTheReplacementIsSubmitted() {
    Bidding bidding = Bidding.in(open()).submitted("10.00");
    bidding.replacing(Map.of());
    bidding
        .bidder()
        .get(bidding.path())
        .body("status", is("SUBMITTED"))
        .body("submittedVersion", is(1))
        .body("draft.number", is(2))
        .body("draft.content.answers", hasSize(0));

    bidding.submitted("9.00");

    assertThat(bidding.view().getInt("submittedVersion")).isEqualTo(2);
    JsonPath receipts = bidding.receipts();
    assertThat(receipts.getList("tenderVersion")).isEqualTo(List.of(1, 2));
    for (int i = 0; i < 2; i++) {
      assertThat(Bidding.problemsOf(receipts.setRootPath("[" + i + "]"))).isEmpty();
    }
  }

  @Test
  void shouldBeginAReplacementFromTheSuppliersOwnCopy() {
    Bidding bidding = Bidding.in(open()).written("10.00");
    bidding.submit(Map.of("copyKey", COPY_KEY)).statusCode(201);
    String otherKey = COPY_KEY.replace('M', 'N');

    bidding
        .bidder()
        .post(bidding.path() + "/replacement", Map.of("copyKey", otherKey))
        .spec(problem(TenderProblem.NO_COPY, "copyKey"));
    bidding.replacing(Map.of("copyKey", COPY_KEY));

    assertThat(bidding.view().getString("draft.content.answers[0].text"))
        .isEqualTo("We would do it with three people.");
  }

  @Test
  void shouldWithdrawWithAReceiptAndLetTheSupplierStartAnew() {
    Bidding bidding = Bidding.in(open()).written("10.00");
    long seen = bidding.version();
    bidding.submit().body("supersededBy", nullValue());

    JsonPath receipt =
        bidding
            .bidder()
            .post(bidding.path() + "/withdrawal", Map.of("reason", "No capacity"))
            .statusCode(201)
            .body("act", is("withdrawn"))
            .extract()
            .jsonPath();

    assertThat(Bidding.problemsOf(receipt)).isEmpty();
    assertThat(bidding.view().getString("status")).isEqualTo("WITHDRAWN");
    bidding
        .bidder()
        .post(bidding.path() + "/withdrawal")
        .statusCode(201)
        .body("note", equalTo(receipt.getString("note")));
    bidding.start().statusCode(201);
    // The old submission again: its receipt is true, and counts no more.
    bidding
        .submit(seen, Map.of())
        .statusCode(201)
        .body("act", is("submitted"))
        .body("supersededBy", is("withdrawn"))
        .body("supersededAt", equalTo(receipt.getString("receivedAt")));
  }

  @Test
  void shouldNotCountATenderAfterASubstantialAmendmentUntilItIsReconfirmed() {
    JointBuying buying = Scenarios.at(PUBLISHED, 2);
    Bidding bidding = Bidding.in(buying).submitted("10.00");

    buying.amended(Map.of("description", "Licences only."));
    assertThat(bidding.view().getString("status")).isEqualTo("TO_RECONFIRM");

    bidding
        .bidder()
        .post(bidding.path() + "/reconfirmation")
        .statusCode(201)
        .body("act", is("reconfirmed"))
        .body("tenderVersion", is(1));
    assertThat(bidding.view().getString("status")).isEqualTo("SUBMITTED");
  }

  @Test
  void shouldShowATenderToNobodyButItsSupplier() {
    Bidding bidding = Bidding.in(open()).written("10.00");
    Bidding rival = Bidding.in(open());
    Person council = open().lead().buyer();

    for (String path : List.of("", "/readiness", "/receipts")) {
      rival.bidder().get(bidding.path() + path).spec(problem(KitProblem.NOT_FOUND));
      council.get(bidding.path() + path).spec(problem(KitProblem.NOT_FOUND));
      Person.anybody().get(bidding.path() + path).then().statusCode(401);
    }
    rival
        .bidder()
        .put(bidding.path(), "*", bidding.content("x", "1"))
        .spec(problem(KitProblem.NOT_FOUND));
    for (String act : List.of("/replacement", "/withdrawal", "/reconfirmation")) {
      rival.bidder().post(bidding.path() + act).spec(problem(KitProblem.NOT_FOUND));
    }
    rival
        .bidder()
        .asks()
        .header("If-Match", "\"" + bidding.version() + "\"")
        .post(bidding.path() + "/submission")
        .then()
        .spec(problem(KitProblem.NOT_FOUND));
    rival.bidder().get("/api/v1/tenders").body("items", hasSize(0));
    bidding.bidder().get("/api/v1/tenders").body("items.id", hasItem(bidding.id().toString()));
  }

  @Test
  void shouldTakeTendersOfVerifiedSuppliersOnly() {
    JointBuying buying = open();
    Bidding bidding = Bidding.in(buying);
    var body = Map.of("lotId", bidding.lot());

    buying
        .others()
        .getFirst()
        .bidder()
        .post(buying.procurementPath() + "/tenders", body)
        .statusCode(403);
    bidding.supplier().buyer().post(buying.procurementPath() + "/tenders", body).statusCode(403);
    bidding
        .bidder()
        .post(buying.procurementPath() + "/tenders", Map.of("lotId", UUID.randomUUID()))
        .spec(problem(KitProblem.NOT_FOUND));
  }

  @Test
  void shouldSealADocumentAheadOfTimeAndRefuseWhatIsNotWhatItsNameSays() {
    Bidding bidding = Bidding.in(open()).started();

    bidding
        .upload("method.pdf", "%PDF-1.7 our method".getBytes(StandardCharsets.UTF_8))
        .statusCode(201)
        .body("sha256", notNullValue())
        .body("sealedSha256", not(equalTo("")));
    bidding
        .upload("method.pdf", "MZ this is a program".getBytes(StandardCharsets.UTF_8))
        .spec(problem(KitProblem.UNSUPPORTED_TYPE));
    bidding.upload("nothing.pdf", new byte[0]).spec(problem(KitProblem.INVALID_INPUT, "file"));
    bidding
        .upload("macro.exe", "MZ this is a program".getBytes(StandardCharsets.UTF_8))
        .spec(problem(KitProblem.UNSUPPORTED_TYPE));
    bidding
        .bidder()
        .get(bidding.path())
        .body("documents", hasSize(1))
        .body("documents.size", containsInAnyOrder(19));
  }

  @Test
  void shouldRefuseADocumentOfAnotherTender() {
    Bidding other = Bidding.in(open()).started().uploaded("theirs.txt", "their text");
    Bidding bidding = Bidding.in(open()).started();
    Map<String, Object> content = bidding.content("x", "1");
    content.put(
        "documents",
        List.of(
            Map.of("documentId", other.view().getString("documents[0].id"), "name", "mine.txt")));

    bidding
        .bidder()
        .put(bidding.path(), "\"" + bidding.version() + "\"", content)
        .spec(problem(KitProblem.INVALID_INPUT, "documents"));
  }

  @Test
  void shouldStoreNothingOfATenderInClear() throws SQLException {
    String secret = "SECRET-" + UUID.randomUUID();
    Bidding bidding = Bidding.in(open()).started().uploaded("secret.txt", secret);
    bidding.save(bidding.content(secret, "98765.43"));
    bidding.submit(Map.of("copyKey", COPY_KEY)).statusCode(201);
    bidding.replacing(Map.of("copyKey", COPY_KEY));

    assertThat(Database.of(database).tablesThatContain(secret)).isEmpty();
    assertThat(Database.of(database).tablesThatContain("98765.43")).isEmpty();
    assertThat(Database.filesThatContain(secret)).isEmpty();
  }

  @Test
  void shouldSubmitWithThreeStatements() {
    Bidding bidding = Bidding.in(open()).written("10.00");
    // The person's membership is known by now, as it is to somebody who has just saved.
    var statements = StatementCount.begin(database);

    bidding.submit().statusCode(201);

    assertThat(statements.count()).as(statements.toString()).isLessThanOrEqualTo(3);
  }
}
