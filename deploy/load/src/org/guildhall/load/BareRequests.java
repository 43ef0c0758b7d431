package org.guildhall.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.guildhall.local.client.Api;
import org.guildhall.local.client.Session;

/** Requests without retries and waiting, so that only what the service does is measured. */
public final class BareRequests {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI service;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<Session, String> organisations = new ConcurrentHashMap<>();

  public BareRequests(URI service) {
    this.service = service;
  }

  /** Sends what somebody says about the version that was read; returns what comes back. */
  public JsonNode send(Session sender, String method, String path, long version, Object body) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(service + path))
              .header("Authorization", "Bearer " + sender.accessToken())
              .header("Guildhall-Acting-For", organisation(sender))
              .header("Content-Type", "application/json")
              .header("If-Match", "\"" + version + "\"")
              .method(method, HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
              .build();
      return accepted(request, http.send(request, HttpResponse.BodyHandlers.ofByteArray()));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode accepted(HttpRequest request, HttpResponse<byte[]> response)
      throws IOException {
    if (response.statusCode() / 100 != 2) {
      throw new IllegalStateException(
          "%s %s: %d %s"
              .formatted(
                  request.method(),
                  request.uri(),
                  response.statusCode(),
                  new String(response.body(), StandardCharsets.UTF_8)));
    }
    return JSON.readTree(response.body());
  }

  private String organisation(Session sender) {
    return organisations.computeIfAbsent(
        sender,
        session ->
            session
                .get(Api.MARKET, "/api/v1/me")
                .body()
                .at("/memberships/0/organisation/id")
                .asText());
  }
}
