package org.guildhall.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guildhall.local.LocalStackException;
import org.jspecify.annotations.Nullable;

/** One identity's access token, fetched when needed and again before it expires. */
final class Tokens {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration EARLY = Duration.ofSeconds(30);
  private static final int OK = 200;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http;
  private final Endpoints endpoints;
  private final Map<String, String> grant;
  private @Nullable String token;
  private Instant expires = Instant.EPOCH;

  private Tokens(HttpClient http, Endpoints endpoints, Map<String, String> grant) {
    this.http = http;
    this.endpoints = endpoints;
    this.grant = grant;
  }

  static Tokens ofPerson(HttpClient http, Endpoints endpoints, String username, String password) {
    return new Tokens(
        http,
        endpoints,
        Map.of(
            "grant_type", "password",
            "client_id", "guildhall-cli",
            "scope", "openid",
            "username", username,
            "password", password));
  }

  static Tokens ofMachine(HttpClient http, Endpoints endpoints, String secret) {
    return new Tokens(
        http,
        endpoints,
        Map.of(
            "grant_type", "client_credentials",
            "client_id", "guildhall-machine",
            "client_secret", secret));
  }

  synchronized String current() {
    String known = token;
    if (known != null && Instant.now().isBefore(expires)) {
      return known;
    }
    JsonNode answer = fetch();
    String fresh = answer.path("access_token").asText();
    token = fresh;
    expires = Instant.now().plusSeconds(answer.path("expires_in").asLong()).minus(EARLY);
    return fresh;
  }

  private JsonNode fetch() {
    try {
      HttpResponse<String> answer = http.send(request(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != OK) {
        throw new LocalStackException(
            "Sign-in of %s was refused: %s"
                .formatted(grant.getOrDefault("username", "guildhall-machine"), answer.body()));
      }
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new LocalStackException(
          "Keycloak does not answer at %s: %s".formatted(endpoints.keycloak(), e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalStackException("Interrupted during sign-in", e);
    }
  }

  private HttpRequest request() {
    String form =
        new TreeMap<>(grant)
            .entrySet().stream()
                .map(entry -> entry.getKey() + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(endpoints.tokens())
        .timeout(PATIENCE)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form))
        .build();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
