package org.guildhall.buying.tender.opening;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.buying.procurement.procedure.Stages;
import org.guildhall.buying.tender.sealing.Envelope;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.web.existence.Existence;

@ApplicationScoped
public class Openings implements PanacheRepositoryBase<Opening, UUID>, Existence {

  @Override
  public Set<String> collections() {
    return Set.of("openings");
  }

  @Override
  public boolean isKnownTo(Actor reader, UUID id) {
    return reader
        .organisation()
        .filter(buyer -> count("id = ?1 and procurementId in " + Stages.BOUGHT_BY_2, id, buyer) > 0)
        .isPresent();
  }

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
