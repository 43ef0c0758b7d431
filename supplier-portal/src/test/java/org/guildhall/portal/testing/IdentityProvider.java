package org.guildhall.portal.testing;

import com.sun.net.httpserver.HttpExchange;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** A small OpenID provider whose sign-in page has the same fields as Keycloak's. */
final class IdentityProvider {
  private static final long TOKEN_SECONDS = 300;

  private record Grant(String username, String nonce) {}

  private final String issuer;
  private final EllipticCurveJsonWebKey key = key();
  private final Map<String, Grant> grants = new ConcurrentHashMap<>();

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
      case "/logout" -> redirect(exchange, query.getOrDefault("post_logout_redirect_uri", issuer));
      default -> OutsideWorld.send(exchange, 404, "");
    }
  }

  private String configuration() {
    return """
    {"issuer":"%1$s","authorization_endpoint":"%1$s/auth","token_endpoint":"%1$s/token",
     "jwks_uri":"%1$s/certs","end_session_endpoint":"%1$s/logout",
     "response_types_supported":["code"],"subject_types_supported":["public"],
     "id_token_signing_alg_values_supported":["ES256"]}\
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
    <input type="hidden" name="nonce" value="%s"><label>User <input id="username" name="username"></label>
    <label>Password <input id="password" name="password" type="password"></label>
    <button id="kc-login">Sign in</button></form></html>\
    """
        .formatted(
            issuer, query.get("redirect_uri"), query.get("state"), query.getOrDefault("nonce", ""));
  }

  private void loggedIn(HttpExchange exchange, Map<String, String> form) throws IOException {
    String code = UUID.randomUUID().toString();
    grants.put(code, new Grant(form.get("username"), form.getOrDefault("nonce", "")));
    redirect(
        exchange,
        form.get("redirect_uri")
            + "?code="
            + code
            + "&state="
            + URLEncoder.encode(form.get("state"), StandardCharsets.UTF_8));
  }

  private String token(Map<String, String> form) {
    Grant grant = grants.get(form.getOrDefault("code", form.getOrDefault("refresh_token", "")));
    if (grant == null) {
      return "{\"error\":\"invalid_grant\"}";
    }
    String refresh = UUID.randomUUID().toString();
    grants.put(refresh, grant);
    return "{\"access_token\":\"%s\",\"id_token\":\"%s\",\"refresh_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":%d}"
        .formatted(jwt(grant), jwt(grant), refresh, TOKEN_SECONDS);
  }

  private String jwt(Grant grant) {
    Set<String> roles = grant.username().contains("operator") ? Set.of("operator") : Set.of();
    var claims =
        Jwt.issuer(issuer)
            .subject(
                UUID.nameUUIDFromBytes(grant.username().getBytes(StandardCharsets.UTF_8))
                    .toString())
            .audience("supplier-portal")
            .claim("name", nameOf(grant.username()))
            .claim("preferred_username", grant.username())
            .claim("email", grant.username() + "@example.org")
            .claim("realm_access", Map.of("roles", roles))
            .expiresIn(TOKEN_SECONDS);
    if (!grant.nonce().isEmpty()) {
      claims.claim("nonce", grant.nonce());
    }
    return claims.jws().keyId("test").sign(key.getPrivateKey());
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

  private static EllipticCurveJsonWebKey key() {
    try {
      EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
      key.setKeyId("test");
      return key;
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }
}
