package org.guildhall.local.importer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The import API of the marketplace. Repeats a request while the service is only out of breath. */
final class Marketplace {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int ATTEMPTS = 6;
  private static final int TOO_MANY = 429;

  private final ObjectMapper json =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final URI address;
  private final Supplier<String> tokens;

  /**
   * @param address of the service, without a path
   * @param tokens gives a fresh access token each time it is asked
   */
  Marketplace(URI address, Supplier<String> tokens) {
    this.address = address;
    this.tokens = tokens;
  }

  /** How far an import is and what came of it, as the service tells it. */
  record ImportState(
      String id,
      long position,
      String status,
      @Nullable String completedAt,
      long kept,
      long known,
      long flagged,
      Map<String, Long> noticeTypes,
      Map<String, Long> flags,
      long organisations,
      long estateEntries) {

    boolean isComplete() {
      return status.equals("COMPLETE");
    }
  }

  ImportState announce(String source, String sha256, long size) throws IOException {
    byte[] body = json.writeValueAsBytes(Map.of("source", source, "sha256", sha256, "size", size));
    return state(post("/api/v1/imports", body));
  }

  /** Returns the position reached. */
  long send(String id, List<ReleaseText> releases, long position) throws IOException {
    JsonNode answer =
        json.readTree(post("/api/v1/imports/" + id + "/releases", body(releases, position)));
    return answer.path("position").asLong();
  }

  ImportState complete(String id) throws IOException {
    return state(post("/api/v1/imports/" + id + "/completion", new byte[0]));
  }

  private ImportState state(byte[] answer) throws IOException {
    return json.readValue(answer, ImportState.class);
  }

  private static byte[] body(List<ReleaseText> releases, long position) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = new JsonFactory().createGenerator(bytes)) {
      out.writeStartObject();
      out.writeArrayFieldStart("releases");
      for (ReleaseText release : releases) {
        out.writeStartObject();
        out.writeNumberField("offset", release.offset());
        text(release.raw(), out);
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeNumberField("position", position);
      out.writeEndObject();
    }
    return bytes.toByteArray();
  }

  /** Bytes that are not UTF-8 would not survive as text. */
  private static void text(byte[] raw, JsonGenerator out) throws IOException {
    try {
      out.writeStringField(
          "raw", StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString());
    } catch (CharacterCodingException notText) {
      out.writeStringField("rawBase64", Base64.getEncoder().encodeToString(raw));
    }
  }

  private byte[] post(String path, byte[] body) throws IOException {
    for (int attempt = 1; ; attempt++) {
      boolean last = attempt == ATTEMPTS;
      try {
        HttpResponse<byte[]> answer =
            http.send(request(path, body), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() < 300) {
          return answer.body();
        }
        if (last || !passes(answer.statusCode())) {
          throw refused(answer);
        }
      } catch (ImportRefused refused) {
        throw refused;
      } catch (IOException unreachable) {
        if (last) {
          throw new ImportRefused(
              "The marketplace at "
                  + address
                  + " does not answer. Is it running? (./guildhall status)");
        }
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new ImportRefused("Stopped. Repeat the command to go on from here.");
      }
      LockSupport.parkNanos(Duration.ofMillis(250L << attempt).toNanos());
    }
  }

  private HttpRequest request(String path, byte[] body) {
    return HttpRequest.newBuilder(address.resolve(path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + tokens.get())
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofByteArray(body))
        .build();
  }

  /** Trouble that goes away: another import at work, a restart, a token that has just run out. */
  private static boolean passes(int status) {
    return status == 401
        || status == 409
        || status == TOO_MANY
        || status == 502
        || status == 503
        || status == 504;
  }

  private ImportRefused refused(HttpResponse<byte[]> answer) {
    String detail = "";
    try {
      detail = json.readTree(answer.body()).path("detail").asText("");
    } catch (IOException notAProblem) {
      detail = new String(answer.body(), StandardCharsets.UTF_8);
    }
    return new ImportRefused(
        "The marketplace answered %d%s"
            .formatted(answer.statusCode(), detail.isBlank() ? "" : ": " + detail));
  }
}
