package org.guildhall.buying.replica.market;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.guildhall.kit.base.problem.ProblemException;

/** The challenges the marketplace told about. */
@ApplicationScoped
public class Challenges implements PanacheRepositoryBase<Challenge, UUID> {
  /** The challenge, or a NOT_FOUND problem. */
  public Challenge byId(UUID id) {
    var found = findById(id);
    if (found == null) {
      throw ProblemException.notFound("challenge", id);
    }
    return found;
  }
}
