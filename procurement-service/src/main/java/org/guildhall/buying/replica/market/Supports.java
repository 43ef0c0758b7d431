package org.guildhall.buying.replica.market;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Who supports which challenge, with what demand. */
@ApplicationScoped
public class Supports implements PanacheRepositoryBase<Support, Support.Key> {
  /** Everybody who supports a challenge. */
  public List<Support> of(UUID challengeId) {
    return list("key.challengeId", challengeId);
  }

  /** Whether an organisation supports a challenge on any rung. */
  public boolean supports(UUID challengeId, UUID organisationId) {
    return findById(new Support.Key(challengeId, organisationId)) != null;
  }
}
