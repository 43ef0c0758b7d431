package org.guildhall.local.importer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The import API of the marketplace. */
final class Marketplace {

  private final ObjectMapper json =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  private final MarketplaceRequests requests;

  /**
   * @param address of the service, without a path
   * @param tokens gives a fresh access token each time it is asked
   */
  Marketplace(URI address, Supplier<String> tokens) {
    this.requests = new MarketplaceRequests(address, tokens);
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
    return state(requests.post("/api/v1/imports", body));
  }

  /** Returns the position reached. */
  long send(String id, List<ReleaseText> releases, long position) throws IOException {
    JsonNode answer =
        json.readTree(
            requests.post("/api/v1/imports/" + id + "/releases", body(releases, position)));
    return answer.path("position").asLong();
  }

  ImportState complete(String id) throws IOException {
    return state(requests.post("/api/v1/imports/" + id + "/completion", new byte[0]));
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
}
