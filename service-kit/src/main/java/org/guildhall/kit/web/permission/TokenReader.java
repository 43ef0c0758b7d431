package org.guildhall.kit.web.permission;

import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.identity.SecurityIdentity;
import java.security.Principal;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.input.Input;
import org.jspecify.annotations.Nullable;

/** Reads a person or a machine from what the identity provider says. */
final class TokenReader {

  private TokenReader() {}

  static Actor actorOf(SecurityIdentity identity) {
    if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
      return Actor.ANONYMOUS;
    }
    return new Actor(
        subject(token),
        name(token),
        email(token),
        Optional.empty(),
        Set.of(),
        identity.getRoles(),
        scopes(token));
  }

  private static String subject(JsonWebToken token) {
    String subject = token.getSubject();
    return subject == null ? "" : subject;
  }

  /** One that the identity provider says it has not verified could be anybody's. */
  private static Optional<String> email(JsonWebToken token) {
    return Optional.ofNullable(text(token, "email"))
        .filter(email -> !"false".equals(text(token, "email_verified")));
  }

  /** People choose it themselves, and it stands in lists of others. */
  private static String name(JsonWebToken token) {
    String name = Input.line(text(token, "name"));
    String username = Input.line(text(token, "preferred_username"));
    return name != null ? name : username != null ? username : ((Principal) token).getName();
  }

  private static Set<String> scopes(JsonWebToken token) {
    String scope = text(token, "scope");
    return scope == null
        ? Set.of()
        : Arrays.stream(scope.split(" ")).filter(s -> !s.isBlank()).collect(Collectors.toSet());
  }

  /**
   * Reads from the claims themselves where it can: for a claim outside its enumeration the
   * principal throws and catches an exception, on every request.
   */
  private static @Nullable String text(JsonWebToken token, String claim) {
    Object value =
        token instanceof OidcJwtCallerPrincipal principal
            ? principal.getClaims().getClaimValue(claim)
            : token.getClaim(claim);
    return value == null ? null : value.toString();
  }
}
