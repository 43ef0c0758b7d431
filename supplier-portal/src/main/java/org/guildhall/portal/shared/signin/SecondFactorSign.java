package org.guildhall.portal.shared.signin;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.guildhall.kit.web.permission.SecondFactorCheck;
import org.guildhall.kit.web.permission.SecondFactorConfig;
import org.guildhall.portal.shared.session.Visit;

/** What pages say about the second factor; templates know it as {@code cdi:secondFactor}. */
@Named("secondFactor")
@RequestScoped
public class SecondFactorSign {
  private final SecondFactorConfig config;
  private final SecondFactorCheck check;
  private final SecurityIdentity identity;
  private final Visit visit;

  SecondFactorSign(
      SecondFactorConfig config, SecondFactorCheck check, SecurityIdentity identity, Visit visit) {
    this.config = config;
    this.check = check;
    this.identity = identity;
    this.visit = visit;
  }

  /** Whether this installation demands it of whoever binds others. */
  public boolean isDemanded() {
    return config.demanded();
  }

  /** Whether the person who visits has shown it. */
  public boolean isShown() {
    return visit.isSignedIn() && check.isShown(identity);
  }
}
