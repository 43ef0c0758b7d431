package org.guildhall.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.document.DocumentLimits;
import org.guildhall.kit.killing.Disk;
import org.guildhall.portal.testing.EveryPage;
import org.guildhall.portal.testing.PortalWorld;
import org.guildhall.portal.testing.Reader;
import org.guildhall.portal.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file goes from the browser to the API as it comes in, and lies nowhere on its way. */
@QuarkusTest
@QuarkusTestResource(PortalWorld.class)
class StreamedFormsTest {
  private static final UUID ID = EveryPage.ID;
  private static final String EDIT = "/tenders/" + ID + "/edit";
  private static final String UPLOAD = "POST /api/v1/tenders/" + ID + "/documents";
  private static final int LARGEST = (int) DocumentLimits.OFFICE.maxBytes();
  private static final int MEBIBYTE = 1024 * 1024;

  private final World world = new World();
  @TestHTTPResource URI base;

  @BeforeEach
  void theApisAnswerAsDescribed() {
    world.forgetEverything().answersAsDescribed();
    world.memberOf(ID, "Brightpath Digital Ltd", "SUPPLIER", Role.ADMIN, Role.BIDDER);
    world.answers(
        "GET /api/v1/tenders/" + ID + "/readiness",
        "{\"ready\":true,\"missing\":[],\"doubts\":[]}");
  }

  private Reader sam() {
    return Reader.of(base).signsIn("sam.brightpath").goesTo(EDIT);
  }

  private static byte[] lines(String line, int bytes) {
    return (line + "\n")
        .repeat(bytes / line.length() + 1)
        .substring(0, bytes)
        .getBytes(StandardCharsets.UTF_8);
  }

  private void assertNothingPassedOn() {
    assertThat(world.calls()).noneMatch(call -> call.request().startsWith(UPLOAD));
  }

  @Test
  void shouldPassAFileOnWhileItComesInAndWriteItNowhere() throws IOException {
    Disk disk = new Disk();
    String secret = "SECRET-" + UUID.randomUUID();
    byte[] content = lines(secret, 3 * MEBIBYTE);
    Reader sam = sam();
    try (var browser = Executors.newVirtualThreadPerTaskExecutor();
        PipedOutputStream file = new PipedOutputStream()) {
      InputStream sent = new PipedInputStream(file, 64 * 1024);
      var sending = CompletableFuture.runAsync(() -> sam.sendsFile("method.txt", sent), browser);

      file.write(content, 0, 2 * MEBIBYTE);
      Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> world.received() > MEBIBYTE);
      assertThat(disk.filesThatContain(secret)).isEmpty();
      file.write(content, 2 * MEBIBYTE, MEBIBYTE);
      file.close();
      sending.join();
    }

    assertThat(disk.filesThatContain(secret)).isEmpty();
    assertThat(spooled()).isEmpty();
    assertThat(world.last(UPLOAD).body()).isEqualTo(new String(content, StandardCharsets.UTF_8));
    // The button stands behind the file and counts all the same.
    assertThat(sam.page().title()).contains("Check your tender");
  }

  @Test
  void shouldEndTheCallWhereAFileBreaksOff() throws IOException {
    Disk disk = new Disk();
    String secret = "SECRET-" + UUID.randomUUID();
    Reader sam = sam();
    CountDownLatch breaks = new CountDownLatch(1);
    InputStream sent =
        new SequenceInputStream(
            new ByteArrayInputStream(lines(secret, 2 * MEBIBYTE)), new BreaksOff(breaks));
    try (var browser = Executors.newVirtualThreadPerTaskExecutor()) {
      var sending = CompletableFuture.runAsync(() -> sam.sendsFile("method.txt", sent), browser);
      Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> world.received() > MEBIBYTE);

      breaks.countDown();

      assertThat(sending).failsWithin(Duration.ofSeconds(20));
      assertThat(sending).isDone();
    }

    assertThat(disk.filesThatContain(secret)).isEmpty();
    assertNothingPassedOn();
    assertThat(world.calls()).noneMatch(call -> call.request().startsWith("PUT"));
  }

  @Test
  void shouldPassNothingOnWithoutTheTokenAgainstForgery() {
    Reader sam = sam().forges("csrf-token", "AAAAAAAAAAAAAAAAAAAAAA");

    sam.sendsFile("method.txt", lines("x", MEBIBYTE));

    assertThat(sam.status()).isEqualTo(400);
    assertThat(world.received()).isZero();
  }

  @Test
  void shouldPassNothingOnOfSomebodyWhoseSessionRanOutAndKeepWhatWasTyped() {
    Reader sam = sam().enters("price.total", "4711").forgetsTheSession();

    sam.sendsFile("method.txt", lines("x", MEBIBYTE));

    sam.sees("You have been signed out").sees("but not the file");
    assertThat(sam.page().select("[name=price.total]").val()).isEqualTo("4711");
    assertThat(sam.page().select("main form [type=file]")).hasSize(1);
    assertThat(world.received()).isZero();
  }

  @Test
  void shouldSayThatAFileIsTooLargeThatTurnsOutToBe() {
    Reader sam = sam().enters("price.total", "4711");

    sam.sendsFile("method.txt", new ByteArrayInputStream(new byte[LARGEST + 1]));

    sam.sees("The file must be smaller than 25 MB");
    assertThat(sam.page().select("[name=price.total]").val()).isEqualTo("4711");
    assertNothingPassedOn();
  }

  @Test
  void shouldPassOnTheLargestFileThereMayBe() {
    Reader sam = sam().sendsFile("method.txt", new byte[LARGEST]);

    assertThat(sam.page().title()).contains("Check your tender");
    assertThat(world.received()).isGreaterThan(LARGEST).isLessThan(LARGEST + MEBIBYTE);
  }

  @Test
  void shouldSayHowMuchRoomThereIs() {
    sam().sees("The documents of a tender may have");
  }

  /** What somebody types who has not signed in is kept in memory, so it is not much. */
  @Test
  void shouldRefuseALongFormOfSomebodyWhoHasNotSignedIn() {
    Reader sam = sam().enters("answers[0].text", "x".repeat(1_200_000)).forgetsTheSession();

    sam.presses("Save");

    assertThat(sam.status()).isEqualTo(413);
    sam.sees("What you sent is too long");
  }

  private static Stream<Path> spooled() throws IOException {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"), "guildhall-no-uploads");
    return Files.isDirectory(folder) ? Files.list(folder) : Stream.empty();
  }

  /** Whoever reads on waits, and then the line is gone. */
  private static final class BreaksOff extends InputStream {
    private final CountDownLatch when;

    BreaksOff(CountDownLatch when) {
      this.when = when;
    }

    @Override
    public int read() throws IOException {
      try {
        when.await();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
      throw new IOException("The line is gone");
    }
  }
}
