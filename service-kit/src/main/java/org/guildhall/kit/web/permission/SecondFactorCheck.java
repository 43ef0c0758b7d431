package org.guildhall.kit.web.permission;

import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.Method;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;

/** The one place where a second factor is demanded. */
@ApplicationScoped
public class SecondFactorCheck {

  private static final String CLAIM = "acr";

  private final SecondFactorConfig config;

  SecondFactorCheck(SecondFactorConfig config) {
    this.config = config;
  }

  /**
   * @param inPlaceOfScope whether a person does what is declared for a machine's scope
   * @throws ProblemException when it demands what the token does not show
   */
  void mustBeShown(Method endpoint, boolean inPlaceOfScope, SecurityIdentity identity) {
    if (config.demanded() && (inPlaceOfScope || isDemanding(endpoint)) && !isShown(identity)) {
      throw ProblemException.of(
          KitProblem.SECOND_FACTOR_NEEDED,
          "This binds others, so show with a second factor that it is you. Nothing has been done.");
    }
  }

  private static boolean isDemanding(Method endpoint) {
    SecondFactor declared = endpoint.getAnnotation(SecondFactor.class);
    return declared != null && declared.notNeededBecause().isEmpty();
  }

  /** Whether this sign-in has shown it. */
  public boolean isShown(SecurityIdentity identity) {
    return identity.getPrincipal() instanceof JsonWebToken token
        && config.acr().contains(String.valueOf(claim(token)));
  }

  /** For a claim outside its enumeration the principal throws and catches an exception. */
  private static Object claim(JsonWebToken token) {
    return token instanceof OidcJwtCallerPrincipal principal
        ? principal.getClaims().getClaimValue(CLAIM)
        : token.getClaim(CLAIM);
  }
}
