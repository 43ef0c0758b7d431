package org.guildhall.kit.web.limit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.UUID;
import org.guildhall.kit.KitTest;
import org.guildhall.kit.testing.Tokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A connection that is only held is closed. */
@KitTest
@TestProfile(TightLimits.class)
@Tag("slice")
class ConnectionsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** quarkus.http.limits.rst-flood-max-rst-frame-per-window of the kit. */
  private static final int MOST_TAKEN_BACK = 100;

  private static final int HEADERS = 1;
  private static final int RESET = 3;
  private static final int SETTINGS = 4;
  private static final int END_OF_HEADERS_AND_STREAM = 5;
  private static final int CANCELLED = 8;

  @TestHTTPResource URI server;

  @Test
  void shouldCloseAConnectionWhoseBodyTricklesIn() {
    String token = Tokens.forPerson(UUID.randomUUID().toString(), "Nadia Khan");
    try (Line line = new Line(server)) {
      line.say(
          "PUT /api/v1/probes/reason HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n"
              .formatted(token));
      line.say("Content-Type: application/json\r\nContent-Length: 10000\r\n\r\n");

      await().atMost(PATIENCE).until(() -> line.say(" ").isClosed(Duration.ofMillis(200)));
    }
  }

  @Test
  void shouldCloseAConnectionWhoseBodyNobodyReads() {
    try (Line line = new Line(server)) {
      line.say("PUT /nowhere HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10000\r\n\r\n");
      line.say(" ");

      await().atMost(PATIENCE).until(() -> isClosedAfterItsAnswer(line.say(" ")));
    }
  }

  private static boolean isClosedAfterItsAnswer(Line line) {
    for (int bytes = 0; bytes < 10_000; bytes++) {
      Line.Next next = line.next(Duration.ofMillis(200));
      if (next != Line.Next.BYTE) {
        return next == Line.Next.END;
      }
    }
    return false;
  }

  @Test
  void shouldCloseAConnectionOnWhichNothingIsSaid() {
    try (Line silent = new Line(server);
        Line stopped = new Line(server)) {
      stopped.say("GET /api/v1/probes/open HTTP/1.1\r\nHos");

      assertThat(silent.hearToTheEnd()).isEmpty();
      assertThat(stopped.hearToTheEnd()).doesNotContain("200");
    }
  }

  @Test
  void shouldCloseAConnectionThatTakesBackWhatItAsksForAgainAndAgain() {
    byte[] cancelled = ByteBuffer.allocate(4).putInt(CANCELLED).array();
    int last = 2 * MOST_TAKEN_BACK + 101;
    try (Line line = new Line(server)) {
      line.say("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").say(frame(SETTINGS, 0, 0, new byte[0]));
      for (int stream = 1; stream < last; stream += 2) {
        line.say(frame(HEADERS, END_OF_HEADERS_AND_STREAM, stream, get("/taken-back")))
            .say(frame(RESET, 0, stream, cancelled));
      }
      line.say(frame(HEADERS, END_OF_HEADERS_AND_STREAM, last, get("/asked-last")));

      assertThat(line.hearToTheEnd()).doesNotContain("/asked-last");
    }
  }

  @Test
  void shouldGoOnAnsweringWhoTakesOneQuestionBack() {
    byte[] cancelled = ByteBuffer.allocate(4).putInt(CANCELLED).array();
    try (Line line = new Line(server)) {
      var said = new ByteArrayOutputStream();
      said.writeBytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(ISO_8859_1));
      said.writeBytes(frame(SETTINGS, 0, 0, new byte[0]));
      said.writeBytes(frame(HEADERS, END_OF_HEADERS_AND_STREAM, 1, get("/taken-back")));
      said.writeBytes(frame(RESET, 0, 1, cancelled));
      said.writeBytes(frame(HEADERS, END_OF_HEADERS_AND_STREAM, 3, get("/asked-last")));
      line.say(said.toByteArray());

      assertThat(line.hearToTheEnd()).contains("/asked-last");
    }
  }

  private static byte[] frame(int type, int flags, int stream, byte[] content) {
    return ByteBuffer.allocate(9 + content.length)
        .putShort((short) 0)
        .put((byte) content.length)
        .put((byte) type)
        .put((byte) flags)
        .putInt(stream)
        .put(content)
        .array();
  }

  /** GET of this path, as HPACK writes it. */
  private static byte[] get(String path) {
    var block = new ByteArrayOutputStream();
    block.writeBytes(new byte[] {(byte) 0x82, (byte) 0x86});
    block.writeBytes(named(4, path));
    block.writeBytes(named(1, "localhost"));
    return block.toByteArray();
  }

  /** A header of the static table with another value, not to be remembered. */
  private static byte[] named(int header, String value) {
    byte[] bytes = value.getBytes(ISO_8859_1);
    return ByteBuffer.allocate(2 + bytes.length)
        .put((byte) header)
        .put((byte) bytes.length)
        .put(bytes)
        .array();
  }
}
