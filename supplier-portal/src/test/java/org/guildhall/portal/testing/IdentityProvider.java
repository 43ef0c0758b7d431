package org.guildhall.portal.testing;

import com.sun.net.httpserver.HttpExchange;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/** A small OpenID provider whose sign-in page has the same fields as Keycloak's. */
final class IdentityProvider {
  private static final long TOKEN_SECONDS = 300;
  private static final String SECOND_FACTOR = "second-factor";

  /**
   * What was agreed at a sign-in.
   *
   * @param session the same in the grants that follow from one sign-in
   * @param challenge what the code's receiver must know the answer to
   * @param acr how it was shown who it is
   */
  private record Grant(
      String username, String nonce, String session, String challenge, String acr) {}

  private final String issuer;
  private final RsaJsonWebKey key = key();
  private final Map<String, Grant> grants = new ConcurrentHashMap<>();
  private final Map<String, String> newestSessions = new ConcurrentHashMap<>();
  private volatile boolean away;

  IdentityProvider(String issuer) {
    this.issuer = issuer;
  }

  void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring("/realms/guildhall".length());
    Map<String, String> query = decode(exchange.getRequestURI().getRawQuery());
    switch (path) {
      case "/.well-known/openid-configuration" -> json(exchange, configuration());
      case "/certs" -> json(exchange, jwks());
      case "/auth" -> html(exchange, signInPage(query));
      case "/login" -> loggedIn(exchange, decode(body(exchange)));
      case "/token" -> json(exchange, token(decode(body(exchange))));
      case "/account/sessions" -> endSessions(exchange);
      case "/-/away" -> away(exchange, query);
      case "/-/logout-token" -> json(exchange, logoutToken(query.get("username")));
      case "/-/id-token" -> json(exchange, idTokenOf(query.get("username")));
      default -> OutsideWorld.send(exchange, 404, "");
    }
  }

  private String configuration() {
    return """
    {"issuer":"%1$s","authorization_endpoint":"%1$s/auth","token_endpoint":"%1$s/token",
     "jwks_uri":"%1$s/certs",
     "response_types_supported":["code"],"subject_types_supported":["public"],
     "id_token_signing_alg_values_supported":["RS256"]}\
    """
        .formatted(issuer);
  }

  private String jwks() {
    return new JsonWebKeySet(key).toJson();
  }

  private String signInPage(Map<String, String> query) {
    return """
    <!DOCTYPE html><html lang="en"><title>Sign in</title><h1>Sign in</h1><form method="post" action="%s/login">
    <input type="hidden" name="redirect_uri" value="%s"><input type="hidden" name="state" value="%s">
    <input type="hidden" name="nonce" value="%s"><input type="hidden" name="code_challenge" value="%s"><input type="hidden" name="acr_values" value="%s"><label>User <input id="username" name="username"></label>
    <label>Password <input id="password" name="password" type="password"></label>
    <button id="kc-login">Sign in</button></form></html>\
    """
        .formatted(
            issuer,
            query.get("redirect_uri"),
            query.get("state"),
            query.getOrDefault("nonce", ""),
            query.getOrDefault("code_challenge", ""),
            query.getOrDefault("acr_values", ""));
  }

  private void loggedIn(HttpExchange exchange, Map<String, String> form) throws IOException {
    String code = UUID.randomUUID().toString();
    String session = UUID.randomUUID().toString();
    newestSessions.put(form.get("username"), session);
    grants.put(
        code,
        new Grant(
            form.get("username"),
            form.getOrDefault("nonce", ""),
            session,
            form.getOrDefault("code_challenge", ""),
            acr(form)));
    redirect(
        exchange,
        form.get("redirect_uri")
            + "?code="
            + code
            + "&state="
            + URLEncoder.encode(form.get("state"), StandardCharsets.UTF_8));
  }

  /** As was asked for, but of somebody who has no telephone. */
  private static String acr(Map<String, String> form) {
    boolean second = form.getOrDefault("acr_values", "").contains(SECOND_FACTOR);
    return second && !form.get("username").contains("pat.nophone") ? SECOND_FACTOR : "password";
  }

  private String token(Map<String, String> form) {
    Grant grant = grants.get(form.getOrDefault("code", form.getOrDefault("refresh_token", "")));
    if (grant == null || (form.containsKey("code") && !isAnswered(grant, form))) {
      return "{\"error\":\"invalid_grant\"}";
    }
    String refresh = UUID.randomUUID().toString();
    grants.put(refresh, grant);
    return "{\"access_token\":\"%s\",\"id_token\":\"%s\",\"refresh_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":%d}"
        .formatted(accessToken(grant), idToken(grant), refresh, TOKEN_SECONDS);
  }

  /** PKCE: only who asked for the code knows what its challenge was made from. */
  private static boolean isAnswered(Grant grant, Map<String, String> form) {
    try {
      byte[] verifier = form.getOrDefault("code_verifier", "").getBytes(StandardCharsets.US_ASCII);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).equals(grant.challenge());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private String accessToken(Grant grant) {
    return signed(
        claims(grant)
            .audience(Set.of("marketplace-api", "procurement-service"))
            .claim("typ", "Bearer"));
  }

  private String idToken(Grant grant) {
    JwtClaimsBuilder claims = claims(grant).audience("supplier-portal").claim("typ", "ID");
    return signed(grant.nonce().isEmpty() ? claims : claims.claim("nonce", grant.nonce()));
  }

  private JwtClaimsBuilder claims(Grant grant) {
    Set<String> roles = grant.username().contains("operator") ? Set.of("operator") : Set.of();
    return Jwt.issuer(issuer)
        .subject(subject(grant.username()))
        .claim("sid", grant.session())
        .claim("acr", grant.acr())
        .claim("name", nameOf(grant.username()))
        .claim("preferred_username", grant.username())
        .claim("email", grant.username() + "@example.org")
        .claim("realm_access", Map.of("roles", roles))
        .expiresIn(TOKEN_SECONDS);
  }

  /** As it is sent to an application when the newest session of the person has ended elsewhere. */
  private String logoutToken(String username) {
    return signed(
        Jwt.issuer(issuer)
            .subject(subject(username))
            .audience("supplier-portal")
            .claim("typ", "Logout")
            .claim("sid", newestSessions.get(username))
            .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
            .expiresIn(TOKEN_SECONDS));
  }

  private String idTokenOf(String username) {
    return idToken(new Grant(username, "", newestSessions.get(username), "", "password"));
  }

  /** All of the person whose token it is. */
  private void endSessions(HttpExchange exchange) throws IOException {
    String bearer = exchange.getRequestHeaders().getFirst("Authorization");
    if (away || bearer == null || !"DELETE".equals(exchange.getRequestMethod())) {
      OutsideWorld.send(exchange, away ? 503 : 401, "");
      return;
    }
    String claims =
        new String(Base64.getUrlDecoder().decode(bearer.split("\\.")[1]), StandardCharsets.UTF_8);
    grants.values().removeIf(grant -> claims.contains('"' + grant.username() + '"'));
    OutsideWorld.send(exchange, 204, "");
  }

  private void away(HttpExchange exchange, Map<String, String> query) throws IOException {
    away = Boolean.parseBoolean(query.get("now"));
    OutsideWorld.send(exchange, 204, "");
  }

  private String signed(JwtClaimsBuilder claims) {
    return claims.jws().keyId("test").sign(key.getPrivateKey());
  }

  private static String subject(String username) {
    return UUID.nameUUIDFromBytes(username.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static String nameOf(String username) {
    String first = username.contains(".") ? username.substring(0, username.indexOf('.')) : username;
    return Character.toUpperCase(first.charAt(0)) + first.substring(1) + " Tester";
  }

  private static Map<String, String> decode(String encoded) {
    Map<String, String> values = new HashMap<>();
    if (encoded != null) {
      Arrays.stream(encoded.split("&"))
          .map(pair -> pair.split("=", 2))
          .forEach(pair ->
              values.put(
                  pair[0],
                  pair.length == 1 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
    return values;
  }

  private static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static void json(HttpExchange exchange, String body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    OutsideWorld.send(exchange, body.contains("invalid_grant") ? 400 : 200, body);
  }

  private static void html(HttpExchange exchange, String body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/html;charset=utf-8");
    OutsideWorld.send(exchange, 200, body);
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().set("Location", to);
    OutsideWorld.send(exchange, 303, "");
  }

  private static RsaJsonWebKey key() {
    try {
      RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
      key.setKeyId("test");
      return key;
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }
}
