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
import java.util.regex.Pattern;
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

  /** A frame that says goodbye because of too much: GOAWAY with ENHANCE_YOUR_CALM. */
  private static final Pattern TOO_MUCH =
      Pattern.compile("\u0007\0\0{4}.{4}\0\0\0\u000b", Pattern.DOTALL);

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
    try (Line line = new Line(server)) {
      line.say("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").say(frame(SETTINGS, 0, 0, new byte[0]));
      for (int stream = 1; stream < 300; stream += 2) {
        line.say(frame(HEADERS, END_OF_HEADERS_AND_STREAM, stream, get()))
            .say(frame(RESET, 0, stream, ByteBuffer.allocate(4).putInt(CANCELLED).array()));
      }

      assertThat(line.hearToTheEnd()).containsPattern(TOO_MUCH);
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

  /** GET http://localhost/, as HPACK writes it. */
  private static byte[] get() {
    var block = new ByteArrayOutputStream();
    block.writeBytes(new byte[] {(byte) 0x82, (byte) 0x86, (byte) 0x84, 0x41, 9});
    block.writeBytes("localhost".getBytes(ISO_8859_1));
    return block.toByteArray();
  }
}
