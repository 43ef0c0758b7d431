package org.guildhall.kit.testing;

import io.smallrye.jwt.build.Jwt;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Real signed tokens, as the identity provider would issue them; the key lives with the JVM. */
public final class Tokens {

  private static final String PRIVATE = "guildhall.test.private-key";
  private static final String PUBLIC = "guildhall.test.public-key";
  private static final String ISSUER = "https://identity.example/realms/guildhall";

  private Tokens() {}

  /** A person; the e-mail address is made from the name: {@code nadia.khan@people.example}. */
  public static String forPerson(String subject, String name, String... realmRoles) {
    return forPersonWithEmail(subject, name, emailOf(name), realmRoles);
  }

  /** A person with this e-mail address. */
  public static String forPersonWithEmail(
      String subject, String name, String email, String... realmRoles) {
    return Jwt.issuer(ISSUER)
        .subject(subject)
        .claim("name", name)
        .claim("preferred_username", name)
        .claim("email", email)
        .claim("realm_access", Map.of("roles", List.of(realmRoles)))
        .expiresIn(Duration.ofHours(2))
        .sign(privateKey());
  }

  /** An operator of the platform. */
  public static String forOperator(String subject, String name) {
    return forPerson(subject, name, "operator");
  }

  /** A machine client with these scopes. */
  public static String forMachine(String clientId, String... scopes) {
    return Jwt.issuer(ISSUER)
        .subject(clientId)
        .claim("preferred_username", "service-account-" + clientId)
        .claim("scope", String.join(" ", scopes))
        .expiresIn(Duration.ofHours(2))
        .sign(privateKey());
  }

  /** A token whose time is over. */
  public static String expired(String subject, String name) {
    Instant past = Instant.now().minus(Duration.ofDays(1));
    return Jwt.issuer(ISSUER)
        .subject(subject)
        .claim("name", name)
        .issuedAt(past)
        .expiresAt(past.plusSeconds(60))
        .sign(privateKey());
  }

  /** {@code nadia.khan@people.example} for Nadia Khan. */
  public static String emailOf(String name) {
    return name.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", ".")
        + "@people.example";
  }

  static String publicKey() {
    makeKeys();
    return System.getProperty(PUBLIC);
  }

  private static PrivateKey privateKey() {
    makeKeys();
    byte[] key = Base64.getDecoder().decode(System.getProperty(PRIVATE));
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
      try {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        Base64.Encoder text = Base64.getEncoder();
        System.setProperty(PUBLIC, text.encodeToString(pair.getPublic().getEncoded()));
        System.setProperty(PRIVATE, text.encodeToString(pair.getPrivate().getEncoded()));
      } catch (NoSuchAlgorithmException impossible) {
        throw new IllegalStateException("Every Java has RSA", impossible);
      }
    }
  }
}
