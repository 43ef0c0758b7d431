package org.guildhall.buying.award;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.buying.procurement.ProcurementStatus;

/** The assessment summaries that were sent. */
@ApplicationScoped
class SentSummaries implements PanacheRepositoryBase<SentSummary, UUID> {

  Optional<SentSummary> ofTender(UUID tenderId) {
    return find("tenderId", tenderId).firstResultOptional();
  }

  List<UUID> tendersOf(AwardProposal proposal) {
    return getEntityManager()
        .createQuery(
            "select s.tenderId from SentSummary s where s.proposalId = :proposal", UUID.class)
        .setParameter("proposal", proposal.id())
        .getResultList();
  }

  boolean wasAssessed(UUID procurementId, UUID supplierId) {
    return count("procurementId = ?1 and supplierId = ?2", procurementId, supplierId) > 0;
  }

  /** Summaries a supplier can still act on: before and during standstill. */
  List<SentSummary> waitingFor(UUID supplierId) {
    return list(
        "supplierId = ?1 and procurementId in (select p.id from Procurement p where p.status in ?2)"
            + " order by sentAt",
        supplierId,
        List.of(ProcurementStatus.AWARD_PROPOSED, ProcurementStatus.STANDSTILL));
  }
}
