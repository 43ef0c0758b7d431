package org.guildhall.buying.tender;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.buying.procurement.procedure.Stages;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.web.existence.Existence;

/** The tenders. */
@ApplicationScoped
public class Tenders implements PanacheRepositoryBase<Tender, UUID>, Existence {

  /**
   * What only an opening brings about: from then on the buyers know of it, whatever became of it.
   */
  private static final Set<TenderStatus> KNOWN_TO_BUYERS =
      Set.of(
          TenderStatus.OPENED,
          TenderStatus.ASSESSED,
          TenderStatus.FAILS_REQUIREMENTS,
          TenderStatus.DISREGARDED,
          TenderStatus.EXCLUDED);

  @Override
  public Set<String> collections() {
    return Set.of("tenders");
  }

  /** Its supplier, and once it is open the buyers; before that nobody knows who tendered. */
  @Override
  public boolean isKnownTo(Actor reader, UUID id) {
    return reader
        .organisation()
        .filter(organisation ->
            count(
                    "id = ?1 and (supplierId = ?2 or status in ?3 and procurementId in "
                        + Stages.BOUGHT_BY_2
                        + ")",
                    id,
                    organisation,
                    KNOWN_TO_BUYERS)
                > 0)
        .isPresent();
  }

  /** The tender, or a NOT_FOUND problem. */
  public Tender byId(UUID id) {
    return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("tender", id));
  }

  /** Those in one of the statuses, by lot and id. */
  public List<Tender> of(UUID procurementId, TenderStatus... statuses) {
    return list(
        "procurementId = ?1 and status in ?2 order by lotId, id", procurementId, List.of(statuses));
  }

  /** The same of several procurements. */
  public List<Tender> ofAll(Collection<UUID> procurementIds, TenderStatus... statuses) {
    return list(
        "procurementId in ?1 and status in ?2 order by lotId, id",
        Set.copyOf(procurementIds),
        List.of(statuses));
  }

  /**
   * Whether there is a lot for which the supplier has no tender yet: it has one for each at most.
   */
  public boolean hasLotLeft(UUID procurementId, UUID supplierId) {
    return getEntityManager()
            .createQuery(
                "select count(l) from Lot l where l.procurement.id = :procurement and not exists"
                    + " (select t.id from Tender t where t.lotId = l.id and t.supplierId = :supplier"
                    + " and t.status <> :withdrawn)",
                Long.class)
            .setParameter("procurement", procurementId)
            .setParameter("supplier", supplierId)
            .setParameter("withdrawn", TenderStatus.WITHDRAWN)
            .getSingleResult()
        > 0;
  }

  /** Whether a tender of the supplier was assessed, with whatever result. */
  public boolean wasAssessed(UUID procurementId, UUID supplierId) {
    return count(
            "procurementId = ?1 and supplierId = ?2 and status in ?3",
            procurementId,
            supplierId,
            List.of(TenderStatus.ASSESSED, TenderStatus.FAILS_REQUIREMENTS))
        > 0;
  }
}
