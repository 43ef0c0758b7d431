package org.guildhall.kit.web.problem;

import io.quarkus.oidc.OIDCException;
import org.guildhall.kit.base.problem.KitProblem;
import org.jspecify.annotations.Nullable;

/** Whether an exception means that the identity provider cannot be asked just now. */
final class SignInFailure {

  private SignInFailure() {}

  /** The problem, or null when it is none of the identity provider. */
  static @Nullable KitProblem typeOf(Throwable thrown) {
    return Causes.find(thrown, OIDCException.class) == null ? null : KitProblem.UNAVAILABLE;
  }
}
