package org.guildhall.portal.shared.signin;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.guildhall.portal.shared.session.Visit;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * A form's token is signed for its person. Quarkus compares field and cookie; who plants a cookie
 * of their own, from a neighbouring host or on a line without encryption, could satisfy that. Its
 * own signature makes another token for every request, so that a form is spoiled by the next page
 * or picture that is shown; this one stays as long as the person does. Without a person there is
 * nothing that a form could be abused for.
 */
@ApplicationScoped
public class SignedForms {
  /** Where Quarkus keeps the token of a request. */
  private static final String TOKEN = "csrf_token";

  private static final String TOKEN_BYTES = "csrf_token_bytes";

  /** Filters that read the form run from the highest to the lowest. */
  private static final int BEHIND_THE_COMPARISON = Priorities.USER - 1_000;

  private static final int RANDOM = 16;
  private static final String ALGORITHM = "HmacSHA256";
  private static final Set<String> READS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final SecureRandom randomness = new SecureRandom();
  private final Visit visit;
  private final FormSigning config;

  SignedForms(Visit visit, FormSigning config) {
    this.visit = visit;
    this.config = config;
  }

  @ServerRequestFilter(priority = BEHIND_THE_COMPARISON)
  @WithFormRead
  public Optional<Response> check(
      ResteasyReactiveContainerRequestContext request, RoutingContext http) {
    byte[] token = http.get(TOKEN_BYTES);
    if (token == null || !visit.isSignedIn() || isSigned(token)) {
      return Optional.empty();
    }
    if (!READS.contains(request.getMethod())) {
      return Optional.of(Response.status(Response.Status.BAD_REQUEST).build());
    }
    byte[] made = signed();
    http.put(TOKEN_BYTES, made);
    http.put(TOKEN, Base64.getUrlEncoder().withoutPadding().encodeToString(made));
    return Optional.empty();
  }

  private byte[] signed() {
    byte[] random = new byte[RANDOM];
    randomness.nextBytes(random);
    byte[] signature = signature(random);
    byte[] token = Arrays.copyOf(random, RANDOM + signature.length);
    System.arraycopy(signature, 0, token, RANDOM, signature.length);
    return token;
  }

  private boolean isSigned(byte[] token) {
    return token.length > RANDOM
        && MessageDigest.isEqual(
            signature(Arrays.copyOf(token, RANDOM)),
            Arrays.copyOfRange(token, RANDOM, token.length));
  }

  private byte[] signature(byte[] random) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(
          new SecretKeySpec(config.signatureKey().getBytes(StandardCharsets.UTF_8), ALGORITHM));
      mac.update(random);
      return mac.doFinal(visit.subject().getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, impossible);
    }
  }
}
