package org.guildhall.buying.procurement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.guildhall.kit.problem.KitProblem;
import org.guildhall.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The procurements. */
@ApplicationScoped
public class Procurements implements PanacheRepositoryBase<Procurement, UUID> {
  /** The procurement, or a NOT_FOUND problem. */
  public Procurement byId(UUID id) {
    return orMissing(findById(id));
  }

  /** The procurement, locked until the transaction ends, or a NOT_FOUND problem. */
  public Procurement lockedById(UUID id) {
    return orMissing(findById(id, LockModeType.PESSIMISTIC_WRITE));
  }

  private static Procurement orMissing(@Nullable Procurement found) {
    if (found == null) {
      throw ProblemException.of(KitProblem.NOT_FOUND, "There is no such procurement.");
    }
    return found;
  }
}
