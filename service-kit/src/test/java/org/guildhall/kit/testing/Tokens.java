package org.guildhall.kit.testing;

import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Real signed tokens, as the identity provider would issue them; the key lives with the JVM. */
public final class Tokens {

  private static final String PRIVATE = "guildhall.test.private-key";
  private static final String ADDRESS = "guildhall.test.issuer";
  private static final String KEY_ID = "test";
  private static final String ISSUER = "https://identity.example/realms/guildhall";
  private static final Set<String> AUDIENCE =
      Set.of("marketplace-api", "procurement-service", "probe");
  private static final Duration LIFE = Duration.ofHours(2);

  private static @Nullable PrivateKey privateKey;

  private Tokens() {}

  /**
   * What is signed when somebody first asks for it, and then remembered: most people of a scenario
   * never ask a service anything.
   */
  public static Supplier<String> whenNeeded(Supplier<String> token) {
    return new Supplier<>() {
      private @Nullable String signed;

      @Override
      public synchronized String get() {
        if (signed == null) {
          signed = token.get();
        }
        return signed;
      }
    };
  }

  /** A person; the e-mail address is made from the name: {@code nadia.khan@people.example}. */
  public static String forPerson(String subject, String name, String... realmRoles) {
    return forPersonWithEmail(subject, name, emailOf(name), realmRoles);
  }

  /** A person with this e-mail address. */
  public static String forPersonWithEmail(
      String subject, String name, String email, String... realmRoles) {
    return signed(
        accessToken(subject)
            .claim("name", name)
            .claim("preferred_username", name)
            .claim("email", email)
            .claim("realm_access", Map.of("roles", List.of(realmRoles)))
            .expiresIn(LIFE));
  }

  /** A person who has signed in with a password and shown nothing else. */
  public static String withPasswordAlone(String subject, String name, String... realmRoles) {
    return signed(
        accessToken(subject)
            .claim("acr", "password")
            .claim("name", name)
            .claim("email", emailOf(name))
            .claim("realm_access", Map.of("roles", List.of(realmRoles)))
            .expiresIn(LIFE));
  }

  /** A person whose e-mail address the identity provider has not verified. */
  public static String forPersonWithUnverifiedEmail(String subject, String name, String email) {
    return signed(
        accessToken(subject)
            .claim("name", name)
            .claim("email", email)
            .claim("email_verified", false)
            .expiresIn(LIFE));
  }

  /** An operator of the platform. */
  public static String forOperator(String subject, String name) {
    return forPerson(subject, name, "operator");
  }

  /** A machine client with these scopes. */
  public static String forMachine(String clientId, String... scopes) {
    return signed(
        accessToken(clientId)
            .claim("preferred_username", "service-account-" + clientId)
            .claim("scope", String.join(" ", scopes))
            .expiresIn(LIFE));
  }

  /** The same as Keycloak issues it: of a machine nobody has shown a second factor. */
  public static String forMachineWithSecretAlone(String clientId, String... scopes) {
    return signed(
        accessToken(clientId)
            .claim("acr", "password")
            .claim("scope", String.join(" ", scopes))
            .expiresIn(LIFE));
  }

  /** An access token for these services only, which may be none of ours. */
  public static String forAudience(String subject, String... audience) {
    return signed(accessToken(subject).audience(Set.of(audience)).expiresIn(LIFE));
  }

  /** What says to an application who has signed in; it opens nothing, whomever it names. */
  public static String idToken(String subject, String... audience) {
    return signed(
        Jwt.issuer(ISSUER)
            .subject(subject)
            .audience(Set.of(audience))
            .claim("typ", "ID")
            .claim("name", subject)
            .expiresIn(LIFE));
  }

  /** An access token that was issued so long ago and says itself that it is still good. */
  public static String issued(Duration ago, String subject) {
    Instant then = Instant.now().minus(ago);
    return signed(accessToken(subject).issuedAt(then).expiresAt(then.plus(ago).plus(LIFE)));
  }

  /** A token whose time is over. */
  public static String expired(String subject, String name) {
    Instant past = Instant.now().minus(Duration.ofDays(1));
    return signed(
        accessToken(subject).claim("name", name).issuedAt(past).expiresAt(past.plusSeconds(60)));
  }

  /** {@code nadia.khan@people.example} for Nadia Khan. */
  public static String emailOf(String name) {
    return name.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", ".")
        + "@people.example";
  }

  /** What services have to know to take these tokens: where the issuer publishes its key. */
  static Map<String, String> issuer() {
    makeKeys();
    return Map.of(
        "quarkus.oidc.auth-server-url",
        System.getProperty(ADDRESS),
        "quarkus.oidc.discovery-enabled",
        "false",
        "quarkus.oidc.jwks-path",
        "keys",
        // A token that a test class was given at its start serves it to its end.
        "quarkus.oidc.token.age",
        "PT1H");
  }

  private static JwtClaimsBuilder accessToken(String subject) {
    return Jwt.issuer(ISSUER)
        .subject(subject)
        .audience(AUDIENCE)
        .claim("typ", "Bearer")
        .claim("acr", "second-factor");
  }

  private static String signed(JwtClaimsBuilder claims) {
    return claims.jws().keyId(KEY_ID).sign(privateKey());
  }

  private static synchronized PrivateKey privateKey() {
    if (privateKey == null) {
      makeKeys();
      privateKey = read(Base64.getDecoder().decode(System.getProperty(PRIVATE)));
    }
    return privateKey;
  }

  private static PrivateKey read(byte[] key) {
    try {
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
    } catch (NoSuchAlgorithmException | InvalidKeySpecException impossible) {
      throw new IllegalStateException("The test key was made a moment ago", impossible);
    }
  }

  private static void makeKeys() {
    // Quarkus may load this class several times; the key must be the same for all of them.
    synchronized (System.class) {
      if (System.getProperty(PRIVATE) != null) {
        return;
      }
      RsaJsonWebKey key = freshKey();
      key.setKeyId(KEY_ID);
      System.setProperty(ADDRESS, publish(new JsonWebKeySet(key).toJson()));
      System.setProperty(
          PRIVATE, Base64.getEncoder().encodeToString(key.getPrivateKey().getEncoded()));
    }
  }

  // As the identity provider does. A token is signed once and verified with every request, and Java
  // that does not optimise verifies an elliptic curve's signature nine times as long.
  private static RsaJsonWebKey freshKey() {
    try {
      return RsaJwkGenerator.generateJwk(2048);
    } catch (JoseException impossible) {
      throw new IllegalStateException("Every Java has RSA", impossible);
    }
  }

  /** Until the JVM ends. */
  private static String publish(String keys) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      byte[] body = keys.getBytes(StandardCharsets.UTF_8);
      server.createContext(
          "/keys",
          request -> {
            request.getResponseHeaders().set("Content-Type", "application/jwk-set+json");
            request.sendResponseHeaders(200, body.length);
            request.getResponseBody().write(body);
            request.close();
          });
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.start();
      return "http://127.0.0.1:" + server.getAddress().getPort();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
