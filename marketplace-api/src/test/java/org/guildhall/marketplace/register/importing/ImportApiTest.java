package org.guildhall.marketplace.register.importing;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.guildhall.marketplace.register.importing.Importing.all;
import static org.guildhall.marketplace.register.importing.Importing.asMachine;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.kit.testing.StatementCount;
import org.guildhall.kit.testing.Tokens;
import org.guildhall.marketplace.fixture.Outboxed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class ImportApiTest {

  @Inject AgroalDataSource database;
  @TempDir Path folder;

  @Test
  void shouldKeepEveryTrapVerbatimFlagItAndCountIt() throws IOException {
    Path traps = traps("");
    Importing.Run run = Importing.run(traps);

    assertThat(run.clean()).as(run.said()).isTrue();
    JsonPath view = Importing.importOf(traps);
    assertThat(view.getString("status")).isEqualTo("COMPLETE");
    assertThat(view.getInt("kept")).isEqualTo(15);
    assertThat(view.<String, Integer>getMap("noticeTypes"))
        .isEqualTo(Map.of("UK4", 2, "UK7", 2, "UK11", 1, "UK13", 1, "none", 9));
    assertThat(view.<String, Integer>getMap("flags"))
        .containsAllEntriesOf(
            Map.of(
                "number-out-of-range", 1,
                "empty-list-for-object", 2,
                "foreign-currency", 1,
                "missing-identifier", 1,
                "missing-date", 2,
                "unreadable-date", 1,
                "unknown-tag", 1,
                "duplicate-id-other-content", 1))
        .containsAllEntriesOf(
            Map.of(
                "missing-ocid", 2,
                "not-json", 1,
                "not-an-object", 1,
                "wrong-type", 1,
                "invalid-identifier", 1,
                "missing-currency", 1,
                "contract-without-end", 1,
                "contract-without-buyer", 1,
                "unusable-character", 1));
    assertThat(all("/api/v1/imports/" + view.getString("id") + "/flagged"))
        .hasSize(view.getInt("flagged"));
  }

  @Test
  void shouldGiveBackTheReleaseByteForByte() throws IOException {
    Path traps = traps("verbatim");
    Importing.run(traps);

    String source = Files.readString(traps);
    String id = Importing.importOf(traps).getString("id");
    for (Map<String, Object> notice : all("/api/v1/imports/" + id + "/flagged")) {
      assertThat(source).contains(new String(Importing.verbatim(notice.get("id")), UTF_8));
    }
    Map<String, Object> clean = all("/api/v1/imported-notices?ocid=ocds-verbatim-001").getFirst();
    assertThat(source).contains(new String(Importing.verbatim(clean.get("id")), UTF_8));
  }

  @Test
  void shouldShowOneNoticeAsTheListDoes() throws IOException {
    Importing.run(traps("one"));
    Map<String, Object> listed = all("/api/v1/imported-notices?ocid=ocds-one-001").getFirst();

    Map<String, Object> one =
        given()
            .get("/api/v1/imported-notices/" + listed.get("id"))
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getMap("$");

    assertThat(one).isEqualTo(listed).containsEntry("ocid", "ocds-one-001");
  }

  @Test
  void shouldListImportsNewestFirstPageByPage() {
    String earlier = Importing.announce(Importing.unique());
    String later = Importing.announce(Importing.unique());

    ValidatableResponse first = given().get("/api/v1/imports?limit=1").then();
    first.body("items.id", equalTo(List.of(later)));
    given()
        .queryParam("limit", 1)
        .queryParam("after", first.extract().<String>path("next"))
        .get("/api/v1/imports")
        .then()
        .body("items.id", equalTo(List.of(earlier)));
  }

  @Test
  void shouldChangeNothingWhenTheSameFileOrTheSameReleasesComeAgain() throws IOException {
    Path traps = traps("again");
    Importing.Run first = Importing.run(traps);
    int kept = Importing.importOf(traps).getInt("kept");

    Importing.Run second = Importing.run(traps);
    Path copy = folder.resolve("copy.json");
    Files.writeString(copy, Files.readString(traps) + "\n");
    Importing.Run third = Importing.run(copy);

    assertThat(first.said()).contains("new and kept").contains("foreign-currency").contains("UK13");
    assertThat(second.said()).contains("nothing new");
    assertThat(third.said()).contains("nothing new");
    assertThat(Importing.importOf(traps).getInt("kept")).isEqualTo(kept).isBetween(13, 15);
    JsonPath again = Importing.importOf(copy);
    assertThat(again.getInt("kept")).isZero();
    assertThat(again.getInt("known")).isEqualTo(15);
    assertThat(again.getInt("organisations")).isZero();
    assertThat(again.getInt("estateEntries")).isZero();
  }

  @Test
  void shouldMakePartiesWithNumbersKnownOnceAndUnverified() throws IOException {
    Importing.run(traps(""));

    Map<String, Object> firm = organisation("GB-COH:99000001");
    assertThat(organisation("GB-PPON:PTRA-3333-PSCC").get("id")).isEqualTo(firm.get("id"));
    assertThat(firm)
        .containsEntry("status", "PENDING")
        .containsEntry("origin", "IMPORTED")
        .containsEntry("kind", "SUPPLIER");
    Map<String, Object> council = organisation("GB-PPON:PTRA-1111-PSAA");
    assertThat(council).containsEntry("kind", "COUNTY").containsEntry("status", "PENDING");
    assertThat(Outboxed.typesAbout(database, UUID.fromString((String) council.get("id"))))
        .containsExactly("organisation.registered");
    assertThat(all("/api/v1/organisations?q=Numberless")).isEmpty();
  }

  @Test
  void shouldPutContractsIntoTheRegisterOfEachBuyerAndEndThemWhenTheyAreTerminated()
      throws IOException {
    Importing.run(traps(""));

    Object supplier = organisation("GB-COH:99000001").get("id");
    for (String number : List.of("GB-PPON:PTRA-1111-PSAA", "GB-PPON:PTRA-2222-PSBB")) {
      var entries = all("/api/v1/organisations/" + organisation(number).get("id") + "/estate");
      assertThat(entries)
          .filteredOn(entry -> "2027-03-31".equals(entry.get("end")))
          .filteredOn(entry -> supplier.equals(entry.get("supplierId")))
          .isNotEmpty()
          .allSatisfy(entry ->
              assertThat(entry)
                  .containsEntry("start", "2026-09-01")
                  .containsEntry("endedEarly", true)
                  .containsEntry("buyers", 2)
                  .containsEntry("supplier", "Snare and Sons Ltd")
                  .containsEntry("source", "NOTICE"));
    }
  }

  @Test
  void shouldListNoticesByWhatPeopleLookFor() throws IOException {
    Importing.run(traps(""));
    Object council = organisation("GB-PPON:PTRA-2222-PSBB").get("id");

    assertThat(found("buyer=" + council)).contains("trap-003", "trap-014");
    assertThat(found("ocid=ocds-traps-001")).containsExactly("trap-001", "trap-001");
    assertThat(found("reason=foreign-currency&ocid=ocds-traps-004")).containsExactly("trap-004");
    assertThat(found("noticeType=uk13&ocid=ocds-traps-002")).containsExactly("trap-002");
    assertThat(found("cpv=48&ocid=ocds-traps-003")).contains("trap-003");
    assertThat(found("cpv=49&ocid=ocds-traps-003")).isEmpty();
    assertThat(found("endsFrom=2027-03-31&endsUntil=2027-03-31")).contains("trap-014");
    for (String path :
        List.of("imported-notices/%s", "imported-notices/%s/release", "imports/%s")) {
      given()
          .get("/api/v1/" + path.formatted(UUID.randomUUID()))
          .then()
          .spec(problem(KitProblem.NOT_FOUND));
    }
  }

  @Test
  void shouldListNoticesWithoutReadingTheirText() throws IOException {
    Importing.run(traps(""));

    StatementCount statements = StatementCount.begin(database);
    given().queryParam("limit", 20).get("/api/v1/imported-notices").then().statusCode(200);

    assertThat(statements.count()).as(statements.toString()).isLessThanOrEqualTo(2);
    assertThat(statements.byText().keySet()).noneMatch(text -> text.contains(".raw"));
  }

  @Test
  void shouldTellTheOthersOncePerNotice() throws IOException {
    Importing.run(traps(""));

    Map<String, Object> notice = all("/api/v1/imported-notices?ocid=ocds-traps-004").getFirst();
    var facts = Outboxed.about(database, UUID.fromString((String) notice.get("id")));
    assertThat(facts).hasSize(1);
    assertThat(facts.getFirst().type()).isEqualTo("release.imported");
    assertThat(facts.getFirst().payload().get("noticeType").asText()).isEqualTo("UK7");
    assertThat(facts.getFirst().payload().get("value").get("currency").asText()).isEqualTo("AED");
  }

  @Test
  void shouldTakeTheSameBatchTwiceWithoutDoublingIt() {
    String content = Importing.unique();
    String id = Importing.announce(content);
    Map<String, Object> batch = batch(content, 10, 100);

    send(id, batch).statusCode(200).body("kept", equalTo(1)).body("position", equalTo(100));
    send(id, batch).statusCode(200).body("kept", equalTo(0)).body("known", equalTo(0));
    assertThat(Importing.announce(content)).isEqualTo(id);
    String completion = "/api/v1/imports/" + id + "/completion";
    asMachine().post(completion).then().statusCode(200).body("status", equalTo("COMPLETE"));
    send(id, batch(content + "late", 200, 300)).statusCode(200).body("kept", equalTo(0));
    given().get("/api/v1/imports/" + id).then().body("kept", equalTo(1));
  }

  @Test
  void shouldKeepBytesThatAreNotText() {
    String content = Importing.unique();
    String id = Importing.announce(content);
    byte[] raw = ("{\"id\":\"" + content + "?\"}").getBytes(UTF_8);
    raw[raw.length - 3] = (byte) 0xE9;
    String base64 = Base64.getEncoder().encodeToString(raw);
    send(id, Map.of("releases", List.of(Map.of("offset", 0, "rawBase64", base64)), "position", 9))
        .statusCode(200);

    var flagged = all("/api/v1/imports/" + id + "/flagged?reason=not-utf-8");
    assertThat(flagged).hasSize(1);
    assertThat(Importing.verbatim(flagged.getFirst().get("id"))).isEqualTo(raw);
  }

  @Test
  void shouldRefuseWhoMayNotImport() {
    Map<String, Object> body = Map.of("source", "s", "sha256", "0".repeat(64), "size", 1);
    var nobody = given().contentType("application/json").body(body);
    nobody.post("/api/v1/imports").then().statusCode(401);
    for (String token :
        List.of(Tokens.forPerson("p", "Some Person"), Tokens.forMachine("other", "profile"))) {
      given()
          .auth()
          .oauth2(token)
          .contentType("application/json")
          .body(body)
          .post("/api/v1/imports")
          .then()
          .spec(problem(KitProblem.NOT_PERMITTED));
    }
  }

  @Test
  void shouldNameTheFieldThatIsWrong() {
    announced(Map.of("source", "", "sha256", "x", "size", 1)).spec(wrong("source"));
    announced(Map.of("source", "s", "sha256", "x", "size", 1)).spec(wrong("sha256"));
    String id = Importing.announce(Importing.unique());
    send(id, Map.of("releases", List.of(Map.of("offset", 1)), "position", 3))
        .spec(wrong("releases[0].raw"));
    send(id, Map.of("releases", List.of(Map.of("offset", 1, "rawBase64", "?")), "position", 3))
        .spec(wrong("releases[0].rawBase64"));
    send(UUID.randomUUID().toString(), Map.of("releases", List.of(), "position", 3))
        .spec(problem(KitProblem.NOT_FOUND));
  }

  @Test
  void shouldTakeAHundredReleasesWithAFewStatements() {
    long few = statementsFor(10);
    long many = statementsFor(100);

    assertThat(many).as("with ten releases %d", few).isLessThanOrEqualTo(few + 30);
  }

  private long statementsFor(int releases) {
    String content = Importing.unique();
    String id = Importing.announce(content);
    List<Map<String, Object>> batch = new ArrayList<>();
    for (int i = 0; i < releases; i++) {
      batch.add(Map.of("offset", i, "raw", contract(content, i)));
    }
    StatementCount statements = StatementCount.begin(database);
    send(id, Map.of("releases", batch, "position", releases))
        .statusCode(200)
        .body("kept", equalTo(releases))
        .body("organisations", equalTo(releases))
        .body("estateEntries", equalTo(releases));
    return statements.count();
  }

  private static String contract(String process, int i) {
    String number =
        String.format("%08d", 10_000_000 + Math.floorMod(process.hashCode(), 800_000) * 100 + i);
    return """
    {"ocid":"%s-%d","id":"%d","tag":["contract"],"date":"2026-08-10T00:00:00Z",
     "tender":{"title":"t"},"buyer":{"id":"b"},
     "parties":[{"id":"b","name":"Buyer %s","roles":["buyer"],
                 "identifier":{"scheme":"GB-COH","id":"%s"}}],
     "contracts":[{"id":"1","period":{"endDate":"2027-01-01T00:00:00Z"}}]}
    """
        .formatted(process, i, i, number, number);
  }

  private static Map<String, Object> batch(String process, int offset, int position) {
    var release = Map.of("offset", offset, "raw", contract(process, offset));
    return Map.of("releases", List.of(release), "position", position);
  }

  private static ValidatableResponse announced(Map<String, Object> body) {
    return asMachine().body(body).post("/api/v1/imports").then();
  }

  private static ValidatableResponse send(String id, Map<String, Object> batch) {
    return asMachine().body(batch).post("/api/v1/imports/" + id + "/releases").then();
  }

  private static io.restassured.specification.ResponseSpecification wrong(String field) {
    return problem(KitProblem.INVALID_INPUT, field);
  }

  private static List<Object> found(String query) {
    return all("/api/v1/imported-notices?" + query).stream()
        .map(notice -> notice.get("releaseId"))
        .toList();
  }

  private static Map<String, Object> organisation(String number) {
    List<Map<String, Object>> found = all("/api/v1/organisations?identifier=" + number);
    assertThat(found).as(number).hasSize(1);
    return found.getFirst();
  }

  /** The traps; with a mark, as releases of their own that no other test has brought. */
  private Path traps(String mark) throws IOException {
    try (var in = ImportApiTest.class.getResourceAsStream("/register/traps.json")) {
      String text = new String(in.readAllBytes(), UTF_8);
      String marked = mark.isEmpty() ? text : text.replace("ocds-traps-", "ocds-" + mark + "-");
      return Files.writeString(folder.resolve("traps" + mark + ".json"), marked);
    }
  }
}
