package org.guildhall.marketplace.register.importing;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.local.importer.OcdsImport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports that do not come to their end at the first attempt. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class InterruptedImportTest {

  private static final int RELEASES = 400;

  @TempDir Path folder;

  /** The command in a process of its own, so that it can be killed. */
  public static final class Command {
    private Command() {}

    /** Address, file, token. */
    public static void main(String[] arguments) throws IOException {
      new OcdsImport(URI.create(arguments[0]), () -> arguments[2], System.out, false, 1)
          .run(Path.of(arguments[1]));
    }
  }

  @Test
  void shouldLoseAndDoubleNothingWhenTheCommandIsKilledAndRepeated() throws Exception {
    String process = Importing.unique();
    Path file = compressed(process);
    Process command = command(file);
    try {
      await()
          .atMost(Duration.ofMinutes(2))
          .pollInterval(Duration.ofMillis(50))
          .until(() -> kept(file) > 20);
    } finally {
      command.destroyForcibly().waitFor();
    }
    JsonPath stopped = Importing.importOf(file);
    assertThat(stopped.getInt("kept")).isLessThan(RELEASES);
    assertThat(stopped.getString("status")).isEqualTo("RUNNING");

    Importing.Run repeated = Importing.run(file);

    assertThat(repeated.clean()).as(repeated.said()).isTrue();
    assertThat(repeated.said()).contains("went on where an earlier import had stopped");
    JsonPath done = Importing.importOf(file);
    assertThat(done.getString("status")).isEqualTo("COMPLETE");
    assertThat(done.getInt("kept")).isEqualTo(RELEASES);
    assertThat(done.getInt("known")).isZero();
    Set<Object> found = new HashSet<>();
    for (Map<String, Object> notice : Importing.all("/api/v1/imported-notices?ocid=" + process)) {
      assertThat(found.add(notice.get("releaseId"))).isTrue();
    }
    assertThat(found).hasSize(RELEASES);
  }

  @Test
  void shouldKeepWhatIsWholeOfAFileThatBreaksOffAndSaySo() throws IOException {
    String process = Importing.unique();
    Path file = folder.resolve("broken.json");
    Files.writeString(
        file, "{\"releases\":[" + release(process, 1) + "," + release(process, 2).substring(0, 40));

    Importing.Run run = Importing.run(file);

    assertThat(run.clean()).isFalse();
    assertThat(run.said()).contains("NOT IMPORTED").contains("breaks off");
    assertThat(Importing.importOf(file).getInt("kept")).isEqualTo(1);
    assertThat(Importing.importOf(file).getString("status")).isEqualTo("RUNNING");
  }

  @Test
  void shouldSayWhatIsWrongWithAFileAndGoOnWithTheNext() throws IOException {
    Files.writeString(
        folder.resolve("a.json"), "Rate limit of 12 exceeded. Please retry after 120 seconds.");
    Files.writeString(folder.resolve("b.json"), "{\"notices\":[]}");
    Files.writeString(folder.resolve("c.ndjson"), release(Importing.unique(), 1));
    Files.writeString(folder.resolve("d.txt"), "notes");
    Files.write(
        folder.resolve("e.json.gz"), new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 0, 1});

    Importing.Run run = Importing.run(folder);

    assertThat(run.clean()).isFalse();
    assertThat(run.said().lines().map(String::strip).toList())
        .containsSubsequence(
            "a.json: NOT IMPORTED: no JSON at byte 0 (is this another kind of file?)",
            "b.json: NOT IMPORTED: this JSON is not OCDS: it has neither releases nor records, and is no release itself",
            "c.ndjson: 1 release, 1 new, 1 flagged",
            "d.txt: left out, its name is not that of a JSON file",
            "e.json.gz: NOT IMPORTED: the compressed file is damaged or not whole");
    assertThat(Importing.run(folder.resolve("nothing")).clean()).isFalse();
  }

  private Process command(Path file) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Command.class.getName(),
            Importing.service().toString(),
            file.toString(),
            Importing.machine());
    return new ProcessBuilder(command).inheritIO().start();
  }

  private static int kept(Path file) throws IOException {
    String hash = Importing.sha256(Files.readAllBytes(file));
    return Importing.all("/api/v1/imports").stream()
        .filter(one -> hash.equals(one.get("sha256")))
        .findFirst()
        .map(one -> given().get("/api/v1/imports/" + one.get("id")).jsonPath().getInt("kept"))
        .orElse(0);
  }

  private Path compressed(String process) throws IOException {
    Path file = folder.resolve("many.json.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("{\"version\":\"1.1\",\"releases\":[".getBytes(UTF_8));
      for (int i = 0; i < RELEASES; i++) {
        out.write(((i == 0 ? "" : ",\n") + release(process, i)).getBytes(UTF_8));
      }
      out.write("]}".getBytes(UTF_8));
    }
    return file;
  }

  private static String release(String process, int i) {
    return "{\"ocid\":\"%s\",\"id\":\"%s-%d\",\"tag\":[\"tender\"],\"date\":\"2026-08-10T00:00:00Z\",\"tender\":{\"title\":\"t\"}}"
        .formatted(process, process, i);
  }
}
