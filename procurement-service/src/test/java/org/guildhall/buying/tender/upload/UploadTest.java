package org.guildhall.buying.tender.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guildhall.buying.fixture.Scenarios;
import org.guildhall.buying.tender.Bidding;
import org.guildhall.buying.tender.Database;
import org.guildhall.buying.tender.TenderProblem;
import org.guildhall.kit.base.document.DocumentLimits;
import org.guildhall.kit.base.document.DocumentStore;
import org.guildhall.kit.base.document.StoredDocument;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.killing.Disk;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.junit.jupiter.api.Test;

/** What comes in is never in clear on a disk, and never more than a tender may have. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class UploadTest {
  private static final int MEBIBYTE = 1024 * 1024;
  private static final int LARGEST = 25 * MEBIBYTE;

  /** As the tests are configured. */
  private static final int WHOLE_TENDER = 2 * MEBIBYTE;

  private static final int QUARTER = WHOLE_TENDER / 4;

  @Inject AgroalDataSource database;
  @Inject DocumentStore store;
  @Inject ForgetUploads forgetUploads;
  @TestHTTPResource URI base;

  @ConfigProperty(name = "guildhall.documents.folder")
  Path documents;

  private static Bidding bidding() {
    return Bidding.in(Scenarios.tendering()).started();
  }

  private SlowUpload slowly(Bidding bidding, String name) {
    return SlowUpload.to(base.getPort(), bidding, name);
  }

  /** Text without an end of the same lines. */
  private static byte[] lines(String line, int bytes) {
    return (line + "\n")
        .repeat(bytes / line.length() + 1)
        .substring(0, bytes)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] text(int bytes) {
    byte[] text = new byte[bytes];
    Arrays.fill(text, (byte) 'a');
    return text;
  }

  private long onTheWay(Bidding bidding) throws SQLException {
    return Long.parseLong(
        Database.of(database)
            .value("select count(*) from tender_upload where tender_id = '" + bidding.id() + "'"));
  }

  private long arriving() throws IOException {
    Path incoming = documents.resolve("incoming");
    if (!Files.isDirectory(incoming)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(incoming)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private void awaitNothingOnTheWay(Bidding bidding) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> onTheWay(bidding) == 0 && arriving() == 0);
  }

  @Test
  void shouldWriteNothingInClearWhileADocumentComesInNorWhenItBreaksOff() throws SQLException {
    Disk disk = new Disk();
    String secret = "SECRET-" + UUID.randomUUID();
    Bidding bidding = bidding();

    try (SlowUpload upload = slowly(bidding, "method.txt")) {
      upload.sends(lines(secret, WHOLE_TENDER - 1));
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> onTheWay(bidding) == 1 && arriving() > MEBIBYTE);
      assertThat(disk.filesThatContain(secret)).isEmpty();
      assertThat(Database.of(database).tablesThatContain(secret)).isEmpty();
    }

    awaitNothingOnTheWay(bidding);
    assertThat(disk.filesThatContain(secret)).isEmpty();
    assertThat(bidding.view().getList("documents")).isEmpty();
    assertThat(bidding.view().getLong("room.left")).isEqualTo(WHOLE_TENDER);
  }

  /** Whoever is refused for who they are is answered when they have sent everything. */
  @Test
  void shouldAnswerSomebodyElseWhoSendsALargeFile() {
    Bidding bidding = bidding();
    try (SlowUpload upload = SlowUpload.to(base.getPort(), bidding, bidding(), "method.txt")) {
      assertThat(upload.sends(text(LARGEST)).ends()).isEqualTo(404);
    }
    try (SlowUpload upload = SlowUpload.ofNobody(base.getPort(), bidding, "method.txt")) {
      assertThat(upload.sends(text(LARGEST)).ends()).isEqualTo(401);
    }
  }

  /** The search above finds what is there: without this, it could look in the wrong place. */
  @Test
  void shouldFindWhatIsWrittenInClear() throws IOException, SQLException {
    Disk disk = new Disk();
    String secret = "SECRET-" + UUID.randomUUID();
    Path file = Files.createTempFile("clear", ".txt");

    Files.write(file, lines(secret, 2 * MEBIBYTE));

    assertThat(disk.filesThatContain(secret)).hasSize(1);
    Files.delete(file);
    Database.of(database).execute("comment on table tender_upload is '" + secret + "'");
    // The tests' database does not wait for the disk.
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !disk.filesThatContain(secret).isEmpty());
  }

  /** Whoever writes in the database could name any document as an upload that never ended. */
  @Test
  void shouldNeverRemoveWhatWasSubmitted() throws SQLException {
    Bidding bidding = bidding().uploaded("first.txt", "first").submitted("10.00");
    String submitted = bidding.view().getString("documents[0].sealedSha256");
    Database.of(database)
        .execute(
            "insert into tender_upload values ('%s', '%s', 1, '%s', now() - interval '2 hours')"
                .formatted(UUID.randomUUID(), bidding.id(), submitted));

    forgetUploads.run();

    assertThat(onTheWay(bidding)).isZero();
    assertThat(place(submitted)).exists();
  }

  @Test
  void shouldKeepNothingOfADocumentThatIsTooLargeOrOfNoKindOrEmpty() throws SQLException {
    Bidding bidding = bidding();

    bidding.upload("large.txt", text(LARGEST + 1)).spec(problem(KitProblem.TOO_LARGE));
    try (SlowUpload upload = slowly(bidding, "large.txt")) {
      assertThat(upload.sends(text(LARGEST)).ends()).isEqualTo(413);
    }
    try (SlowUpload upload = slowly(bidding, "program.exe")) {
      assertThat(upload.sends(text(LARGEST)).ends()).isEqualTo(415);
    }
    try (SlowUpload upload = slowly(bidding, "nothing.txt")) {
      assertThat(upload.ends()).isEqualTo(400);
    }

    assertThat(onTheWay(bidding)).isZero();
    assertThat(bidding.view().getList("documents")).isEmpty();
    assertThat(bidding.view().getLong("room.left")).isEqualTo(WHOLE_TENDER);
  }

  @Test
  void shouldNotTakeMoreThanATenderMayHaveHoweverManyComeInTogether() {
    Bidding bidding = bidding();
    List<SlowUpload> together = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      together.add(
          SlowUpload.to(base.getPort(), bidding, i + ".txt", QUARTER).sends(text(QUARTER - 1)));
    }
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> onTheWay(bidding) == 4);

    bidding.upload("fifth.txt", text(1)).spec(problem(TenderProblem.TENDER_TOO_LARGE));

    assertThat(together.get(0).sends(text(1)).ends()).isEqualTo(201);
    together.remove(1).close();
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> onTheWay(bidding) == 2);
    bidding.upload("fifth.txt", text(QUARTER)).statusCode(201);
    assertThat(together.get(1).sends(text(1)).ends()).isEqualTo(201);
    assertThat(together.get(2).sends(text(1)).ends()).isEqualTo(201);
    assertThat(bidding.view().getLong("room.used")).isEqualTo(WHOLE_TENDER);
    together.forEach(SlowUpload::close);
  }

  /** Of which nobody knows how large it becomes, all the room there is is kept. */
  @Test
  void shouldEndADocumentWhereTheRoomForItEnds() {
    Bidding bidding = bidding();
    bidding.upload("almost.txt", text(WHOLE_TENDER - 100)).statusCode(201);

    bidding.upload("known.txt", text(101)).spec(problem(TenderProblem.TENDER_TOO_LARGE));
    try (SlowUpload upload = slowly(bidding, "unknown.txt")) {
      assertThat(upload.sends(text(MEBIBYTE)).ends()).isEqualTo(413);
    }
    bidding.upload("fits.txt", text(100)).statusCode(201);
    bidding.upload("one.txt", text(1)).spec(problem(TenderProblem.TENDER_TOO_LARGE));

    assertThat(bidding.view().getLong("room.used")).isEqualTo(WHOLE_TENDER);
    assertThat(bidding.view().getLong("room.left")).isZero();
  }

  @Test
  void shouldGiveRoomBackForWhatIsRemovedAndKeepWhatWasSubmitted() throws IOException {
    Bidding bidding = bidding().uploaded("first.txt", "first").uploaded("second.txt", "second");
    String first = bidding.view().getString("documents[0].id");
    String second = bidding.view().getString("documents[1].id");
    String removed = bidding.path() + "/documents/" + second;
    Path kept = place(bidding.view().getString("documents[1].sealedSha256"));
    bidding.written("10.00");

    bidding.bidder().asks().delete(removed).then().spec(problem(KitProblem.ILLEGAL_STATE));
    Map<String, Object> content = bidding.content("With one document.", "10.00");
    content.put("documents", List.of(Map.of("documentId", first, "name", "first.txt")));
    bidding.save(content);
    assertThat(kept).exists();
    bidding.bidder().asks().delete(removed).then().statusCode(204);

    assertThat(kept).doesNotExist();
    bidding
        .bidder()
        .get(bidding.path())
        .body("documents", hasSize(1))
        .body("room.used", equalTo(5));
    bidding.bidder().asks().delete(removed).then().spec(problem(KitProblem.NOT_FOUND));
    content.put("documents", List.of(Map.of("documentId", second, "name", "second.txt")));
    bidding.bidder().put(bidding.path(), "\"" + bidding.version() + "\"", content).statusCode(400);
    bidding.submit().statusCode(201);
    bidding
        .bidder()
        .asks()
        .delete(bidding.path() + "/documents/" + first)
        .then()
        .spec(problem(KitProblem.ILLEGAL_STATE));
  }

  @Test
  void shouldNotCountForTheNextVersionWhatOnlyAnEarlierOneNames() {
    Bidding bidding = bidding().uploaded("first.txt", "first").submitted("10.00");

    bidding.replacing(Map.of());

    assertThat(bidding.view().getLong("room.used")).isZero();
    assertThat(bidding.view().getLong("room.left")).isEqualTo(WHOLE_TENDER);
    assertThat(bidding.view().getList("documents")).hasSize(1);
  }

  @Test
  void shouldGiveUpUploadsWhoseProcessWasKilled() throws SQLException {
    Bidding bidding = bidding();
    byte[] orphan = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
    StoredDocument stored =
        store.put(new ByteArrayInputStream(orphan), DocumentLimits.anyUpTo(orphan.length));
    String insert =
        "insert into tender_upload values ('%s', '%s', %d, %s, now() - interval '%d minutes')";
    Database.of(database)
        .execute(
            insert.formatted(
                UUID.randomUUID(), bidding.id(), QUARTER, "'" + stored.sha256().hex() + "'", 61),
            insert.formatted(UUID.randomUUID(), bidding.id(), QUARTER, "null", 61),
            insert.formatted(UUID.randomUUID(), bidding.id(), QUARTER, "null", 59));

    forgetUploads.run();

    assertThat(onTheWay(bidding)).isEqualTo(1);
    assertThat(store.exists(stored.sha256())).isFalse();
    assertThat(bidding.view().getLong("room.left")).isEqualTo(WHOLE_TENDER - QUARTER);
  }

  @Test
  void shouldRefuseMoreTextThanATenderMayHave() {
    Bidding bidding = bidding();
    Map<String, Object> content = bidding.content("x", "1");
    Object criterion =
        ((List<Map<String, Object>>) content.get("answers")).get(0).get("criterionId");
    Map<String, Object> answer = Map.of("criterionId", criterion, "text", "a".repeat(50_000));

    content.put("answers", Collections.nCopies(41, answer));
    bidding.save(content);
    content.put("answers", Collections.nCopies(42, answer));

    bidding
        .bidder()
        .put(bidding.path(), "\"" + bidding.version() + "\"", content)
        .spec(problem(TenderProblem.TENDER_TOO_LARGE));
  }

  private Path place(String hash) {
    return documents.resolve(hash.substring(0, 2)).resolve(hash.substring(2, 4)).resolve(hash);
  }
}
