package org.guildhall.buying.notice.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.guildhall.buying.notice.NoticeConfig;

/**
 * The central platform over HTTP. {@code POST <url>/notices} with the release package and the
 * release's id as idempotency key; {@code GET <url>/notices/<reference>} afterwards. Both answer
 * {@code {"reference": …, "status": "PUBLISHED" | "PENDING" | "REFUSED", "reason": …}}.
 */
final class HttpCentralPlatform implements CentralPlatform {
  private static final int SERVER_ERROR = 500;
  private static final int TOO_MANY = 429;

  private final URI url;
  private final NoticeConfig.Platform config;
  private final ObjectMapper json;
  private final HttpClient http;

  HttpCentralPlatform(URI url, NoticeConfig.Platform config, ObjectMapper json) {
    this.url = url;
    this.config = config;
    this.json = json;
    this.http = HttpClient.newBuilder().connectTimeout(config.timeout()).build();
  }

  @Override
  public Answer send(String releaseId, String releasePackage) {
    return exchange(
        request("/notices")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", releaseId)
            .POST(BodyPublishers.ofString(releasePackage)));
  }

  @Override
  public Answer ask(String reference) {
    return exchange(request("/notices/" + reference).GET());
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(url + path)).timeout(config.timeout());
    config.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
    return request;
  }

  private Answer exchange(HttpRequest.Builder request) {
    try {
      return answer(http.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException unreachable) {
      return new Answer.Unavailable("Not reachable: " + unreachable.getMessage());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Answer.Unavailable("Interrupted");
    }
  }

  private Answer answer(HttpResponse<String> response) {
    if (response.statusCode() >= SERVER_ERROR || response.statusCode() == TOO_MANY) {
      return new Answer.Unavailable("Status " + response.statusCode());
    }
    JsonNode body;
    try {
      body = json.readTree(response.body());
    } catch (JsonProcessingException unreadable) {
      return new Answer.Unavailable("An answer that is not JSON, status " + response.statusCode());
    }
    return switch (body.path("status").asText()) {
      case "PUBLISHED" -> new Answer.Confirmed(body.path("reference").asText());
      case "PENDING" -> new Answer.Pending(body.path("reference").asText());
      case "REFUSED" -> new Answer.Refused(body.path("reason").asText("No reason given"));
      default -> new Answer.Unavailable("Status " + response.statusCode() + " without a verdict");
    };
  }
}
