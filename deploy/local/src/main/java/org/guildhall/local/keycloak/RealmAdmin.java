package org.guildhall.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.guildhall.local.LocalStackException;
import org.jspecify.annotations.Nullable;

/** The realm, as Keycloak's administrator sees and changes it. */
final class RealmAdmin {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int NOT_AN_ANSWER = 300;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI keycloak;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final String token;

  /** Signs in, which fails when Keycloak does not answer or does not know the password. */
  RealmAdmin(URI keycloak, String password) {
    this.keycloak = keycloak;
    this.token = signIn(password);
  }

  /** Asks for a path below the realm's own, which is empty. */
  JsonNode get(String path) {
    return send("GET", path, null);
  }

  /** Sends a body, or none, to a path below the realm's own. */
  JsonNode send(String method, String path, @Nullable JsonNode body) {
    return exchange(
        HttpRequest.newBuilder(keycloak.resolve("/admin/realms/guildhall" + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  /** Keycloak's own id of the client, which must exist. */
  String client(String clientId) {
    return idOf("/clients?clientId=" + clientId, "clientId", clientId)
        .orElseThrow(() -> new LocalStackException("The realm has no client " + clientId));
  }

  /** Of the one in the list whose field says so. */
  Optional<String> idOf(String path, String field, String wanted) {
    for (JsonNode one : get(path)) {
      if (one.path(field).asText().equals(wanted)) {
        return Optional.of(one.path("id").asText());
      }
    }
    return Optional.empty();
  }

  private String signIn(String password) {
    String form =
        "grant_type=password&client_id=admin-cli&username=%s&password=%s"
            .formatted(
                KeycloakAccess.ADMINISTRATOR, URLEncoder.encode(password, StandardCharsets.UTF_8));
    return exchange(
            HttpRequest.newBuilder(keycloak.resolve("/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)))
        .path("access_token")
        .asText();
  }

  private JsonNode exchange(HttpRequest.Builder request) {
    HttpRequest ready = request.timeout(PATIENCE).build();
    try {
      HttpResponse<String> answer = http.send(ready, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= NOT_AN_ANSWER) {
        throw new LocalStackException(
            "Keycloak answered %d to %s %s"
                .formatted(answer.statusCode(), ready.method(), ready.uri().getPath()));
      }
      return answer.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new LocalStackException("Keycloak does not answer: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalStackException("Interrupted while talking to Keycloak", e);
    }
  }
}
