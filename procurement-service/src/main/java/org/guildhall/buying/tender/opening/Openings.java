package org.guildhall.buying.tender.opening;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.buying.tender.sealing.Envelope;
import org.guildhall.kit.base.problem.ProblemException;

@ApplicationScoped
public class Openings implements PanacheRepositoryBase<Opening, UUID> {

  /** The opening, locked until the transaction ends, or a NOT_FOUND problem. */
  Opening lockedById(UUID id) {
    Opening found = findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (found == null) {
      throw ProblemException.notFound("opening", id);
    }
    return found;
  }

  Optional<Opening> of(UUID procurementId, Envelope envelope) {
    return find("procurementId = ?1 and envelope = ?2", procurementId, envelope)
        .firstResultOptional();
  }

  public boolean isOpened(UUID procurementId, Envelope envelope) {
    return of(procurementId, envelope).filter(Opening::isOpened).isPresent();
  }

  List<Opening> of(UUID procurementId) {
    return list("procurementId = ?1 order by proposedAt", procurementId);
  }
}
