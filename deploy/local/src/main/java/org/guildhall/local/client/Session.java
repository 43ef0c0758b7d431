package org.guildhall.local.client;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An identity that calls the APIs, perhaps for an organisation.
 *
 * <p>A service that is just restarting (no connection, 503) is called again for a while. That is
 * safe for posts too, because each carries an idempotency key.
 */
public final class Session {
  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(60);

  private final Exchange exchange;
  private final Endpoints endpoints;
  private final @Nullable Tokens tokens;
  private final @Nullable UUID organisation;

  Session(
      Exchange exchange,
      Endpoints endpoints,
      @Nullable Tokens tokens,
      @Nullable UUID organisation) {
    this.exchange = exchange;
    this.endpoints = endpoints;
    this.tokens = tokens;
    this.organisation = organisation;
  }

  /** The same identity, acting for the organisation. */
  public Session actingFor(UUID otherOrganisation) {
    return new Session(exchange, endpoints, tokens, otherOrganisation);
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
    return send(
        request(api, path).header("Idempotency-Key", idempotencyKey).POST(Json.write(body)));
  }

  /** Posts about the version that was read. */
  public Answer postSeen(Api api, String path, @Nullable Object body, String etag) {
    return send(
        request(api, path)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("If-Match", etag)
            .POST(Json.write(body)));
  }

  /** Uploads a file: its bytes are the body, its name stands in the query. */
  public Answer upload(Api api, String path, String fileName, byte[] content) {
    String name = URLEncoder.encode(fileName, StandardCharsets.UTF_8);
    return send(
        request(api, path + "?name=" + name)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .setHeader("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(content)));
  }

  /** Replaces without a version, where the API asks for none. */
  public Answer put(Api api, String path, @Nullable Object body) {
    return send(request(api, path).PUT(Json.write(body)));
  }

  /** Replaces the version that was read. */
  public Answer put(Api api, String path, @Nullable Object body, String etag) {
    return send(request(api, path).header("If-Match", etag).PUT(Json.write(body)));
  }

  /** Deletes, with a body where the API wants one. */
  public Answer delete(Api api, String path, @Nullable Object body) {
    return send(request(api, path).method("DELETE", Json.write(body)));
  }

  /** Downloads bytes as they are. */
  public byte[] download(Api api, String path) {
    return exchange.accepted(request(api, path).GET().build()).body();
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
    HttpResponse<byte[]> answer = exchange.accepted(request.build());
    return new Answer(
        answer.statusCode(), Json.read(answer.body()), answer.headers().firstValue("ETag"));
  }
}
