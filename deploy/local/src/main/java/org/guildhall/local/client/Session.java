package org.guildhall.local.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.local.LocalStackException;
import org.jspecify.annotations.Nullable;

/**
 * An identity that calls the APIs, perhaps for an organisation.
 *
 * <p>A service that is just restarting (no connection, 503) is called again for a while. That is
 * safe for posts too, because each carries an idempotency key.
 */
public final class Session {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final int FIRST_REFUSAL = 300;
  private static final int UNAVAILABLE = 503;

  /** Numbers stay as they were written: 78288.00 is not 78288.0. */
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final HttpClient http;
  private final Endpoints endpoints;
  private final @Nullable Tokens tokens;
  private final @Nullable UUID organisation;

  Session(
      HttpClient http, Endpoints endpoints, @Nullable Tokens tokens, @Nullable UUID organisation) {
    this.http = http;
    this.endpoints = endpoints;
    this.tokens = tokens;
    this.organisation = organisation;
  }

  /** The same identity, acting for the organisation. */
  public Session actingFor(UUID otherOrganisation) {
    return new Session(http, endpoints, tokens, otherOrganisation);
  }

  /** The access token as it is sent now, for callers that speak HTTP themselves; empty if none. */
  public String accessToken() {
    return tokens == null ? "" : tokens.current();
  }

  /** Reads; the path begins with {@code /api/v1}. */
  public Answer get(Api api, String path) {
    return send(request(api, path).GET());
  }

  /** Posts a body, which may be null, under a fresh idempotency key. */
  public Answer post(Api api, String path, @Nullable Object body) {
    return post(api, path, body, UUID.randomUUID().toString());
  }

  /** Posts a body under the key: the same key and body have one effect, however often sent. */
  public Answer post(Api api, String path, @Nullable Object body, String idempotencyKey) {
    return send(request(api, path).header("Idempotency-Key", idempotencyKey).POST(json(body)));
  }

  /** Posts about the version that was read. */
  public Answer postSeen(Api api, String path, @Nullable Object body, String etag) {
    return send(
        request(api, path)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("If-Match", etag)
            .POST(json(body)));
  }

  /** Posts bytes as they are. */
  public Answer postBytes(Api api, String path, byte[] content) {
    return send(
        request(api, path)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .setHeader("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(content)));
  }

  /** Replaces without a version, where the API asks for none. */
  public Answer put(Api api, String path, @Nullable Object body) {
    return send(request(api, path).PUT(json(body)));
  }

  /** Replaces the version that was read. */
  public Answer put(Api api, String path, @Nullable Object body, String etag) {
    return send(request(api, path).header("If-Match", etag).PUT(json(body)));
  }

  /** Deletes, with a body where the API wants one. */
  public Answer delete(Api api, String path, @Nullable Object body) {
    return send(request(api, path).method("DELETE", json(body)));
  }

  /** Uploads one file as {@code multipart/form-data} in the part {@code file}. */
  public Answer upload(Api api, String path, String fileName, String mediaType, byte[] content) {
    String boundary = "guildhall-" + UUID.randomUUID();
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
            .formatted(boundary, fileName.replace('"', '_'), mediaType);
    String tail = "\r\n--%s--\r\n".formatted(boundary);
    BodyPublisher body =
        BodyPublishers.concat(
            BodyPublishers.ofString(head),
            BodyPublishers.ofByteArray(content),
            BodyPublishers.ofString(tail));
    return send(
        request(api, path)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .setHeader("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(body));
  }

  /** Downloads bytes as they are. */
  public byte[] download(Api api, String path) {
    HttpRequest ready = request(api, path).GET().build();
    HttpResponse<byte[]> answer = exchange(ready);
    if (answer.statusCode() >= FIRST_REFUSAL) {
      throw new ApiException(describe(ready), answer.statusCode(), parse(answer.body()));
    }
    return answer.body();
  }

  private HttpRequest.Builder request(Api api, String path) {
    URI address = URI.create(endpoints.of(api) + path);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(REQUEST_TIMEOUT)
            .header("Accept", "application/json, application/problem+json, */*")
            .header("Content-Type", "application/json");
    if (tokens != null) {
      request.header("Authorization", "Bearer " + tokens.current());
    }
    if (organisation != null) {
      request.header("Guildhall-Acting-For", organisation.toString());
    }
    return request;
  }

  private Answer send(HttpRequest.Builder request) {
    HttpRequest ready = request.build();
    HttpResponse<byte[]> answer = exchange(ready);
    JsonNode body = parse(answer.body());
    if (answer.statusCode() >= FIRST_REFUSAL) {
      throw new ApiException(describe(ready), answer.statusCode(), body);
    }
    return new Answer(answer.statusCode(), body, answer.headers().firstValue("ETag"));
  }

  private HttpResponse<byte[]> exchange(HttpRequest request) {
    Instant end = Instant.now().plus(PATIENCE);
    while (true) {
      Optional<IOException> trouble = Optional.empty();
      try {
        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != UNAVAILABLE || Instant.now().isAfter(end)) {
          return answer;
        }
      } catch (IOException e) {
        trouble = Optional.of(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new LocalStackException("Interrupted during " + describe(request), e);
      }
      if (trouble.isPresent() && Instant.now().isAfter(end)) {
        throw new LocalStackException(
            "No answer to %s: %s".formatted(describe(request), trouble.get()), trouble.get());
      }
      pause();
    }
  }

  private static String describe(HttpRequest request) {
    return request.method() + " " + request.uri();
  }

  private static BodyPublisher json(@Nullable Object body) {
    if (body == null) {
      return BodyPublishers.noBody();
    }
    try {
      return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not to be written as JSON: " + body.getClass(), e);
    }
  }

  private static JsonNode parse(byte[] body) {
    if (body.length == 0) {
      return JSON.createObjectNode();
    }
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      // Not JSON: an error page of something in between, or plain text.
      return JSON.createObjectNode().put("detail", new String(body, StandardCharsets.UTF_8));
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalStackException("Interrupted", e);
    }
  }
}
