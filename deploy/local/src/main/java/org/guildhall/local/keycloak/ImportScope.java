package org.guildhall.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.guildhall.local.Commands;
import org.guildhall.local.LocalStackException;
import org.jspecify.annotations.Nullable;

/**
 * Gives the machine client its scope {@code import}. This cannot be part of the imported realm: a
 * realm that names any client scope is created without all of the built-in ones.
 */
public final class ImportScope {
  private static final String SCOPE = "import";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration RECOVERY = Duration.ofSeconds(30);
  private static final Duration RECOVERY_PAUSE = Duration.ofMillis(500);
  private static final int NOT_AN_ANSWER = 300;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI keycloak;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private @Nullable String token;

  /** At the address of the server, without a path. */
  public ImportScope(URI keycloak) {
    this.keycloak = keycloak;
  }

  /**
   * Creates what is missing; safe to repeat. A Keycloak whose database was killed under it first
   * finds out with each of its connections that it is gone, and answers with an error meanwhile.
   */
  public void ensure(String adminPassword) {
    Instant end = Instant.now().plus(RECOVERY);
    while (true) {
      try {
        ensureOnce(adminPassword);
        return;
      } catch (LocalStackException e) {
        if (Instant.now().isAfter(end)) {
          throw e;
        }
        Commands.pause(RECOVERY_PAUSE);
      }
    }
  }

  private void ensureOnce(String adminPassword) {
    token = signIn(adminPassword);
    String scope = idOf("/client-scopes", "name", SCOPE).orElseGet(() -> createScope());
    String client =
        idOf("/clients?clientId=guildhall-machine", "clientId", "guildhall-machine")
            .orElseThrow(
                () -> new LocalStackException("The realm has no client guildhall-machine"));
    send("PUT", "/clients/" + client + "/default-client-scopes/" + scope, null);
  }

  private String createScope() {
    ObjectNode scope = JSON.createObjectNode();
    scope.put("name", SCOPE).put("protocol", "openid-connect");
    scope.put("description", "May bring published notices");
    scope.putObject("attributes").put("include.in.token.scope", "true");
    send("POST", "/client-scopes", scope);
    return idOf("/client-scopes", "name", SCOPE)
        .orElseThrow(() -> new LocalStackException("Keycloak did not keep the scope " + SCOPE));
  }

  private Optional<String> idOf(String path, String field, String wanted) {
    for (JsonNode one : send("GET", path, null)) {
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

  private JsonNode send(String method, String path, @Nullable JsonNode body) {
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
