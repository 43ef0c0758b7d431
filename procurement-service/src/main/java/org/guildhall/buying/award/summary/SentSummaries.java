package org.guildhall.buying.award.summary;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.buying.award.proposal.AwardProposal;
import org.guildhall.buying.procurement.procedure.ProcurementStatus;

/** The assessment summaries that were sent. */
@ApplicationScoped
public class SentSummaries implements PanacheRepositoryBase<SentSummary, UUID> {

  Optional<SentSummary> ofTender(UUID tenderId) {
    return find("tenderId", tenderId).firstResultOptional();
  }

  public List<UUID> tendersOf(AwardProposal proposal) {
    return getEntityManager()
        .createQuery(
            "select s.tenderId from SentSummary s where s.proposalId = :proposal", UUID.class)
        .setParameter("proposal", proposal.id())
        .getResultList();
  }

  /** Summaries a supplier can still act on: before and during standstill. */
  List<SentSummary> waitingFor(UUID supplierId) {
    return list(
        "supplierId = ?1 and procurementId in (select p.id from Procurement p where p.progress.status in ?2)"
            + " order by sentAt",
        supplierId,
        List.of(ProcurementStatus.AWARD_PROPOSED, ProcurementStatus.STANDSTILL));
  }
}
