package org.guildhall.buying.contract;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.buying.award.termination.EnteredContracts;
import org.guildhall.buying.procurement.procedure.Stages;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.web.existence.Existence;

/** The contracts. */
@ApplicationScoped
public class Contracts
    implements PanacheRepositoryBase<Contract, UUID>, EnteredContracts, Existence {

  private static final UUID NOBODY = new UUID(0, 0);

  @Override
  public Set<String> collections() {
    return Set.of("contracts");
  }

  /** Everybody when it is signed, before that its parties and the buyers. */
  @Override
  public boolean isKnownTo(Actor reader, UUID id) {
    return count(
            "id = ?1 and (status = ?3 or buyerId = ?2 or supplierId = ?2 or procurementId in "
                + Stages.BOUGHT_BY_2
                + ")",
            id,
            reader.organisation().orElse(NOBODY),
            ContractStatus.SIGNED)
        > 0;
  }

  public Contract byId(UUID id) {
    Contract found = findById(id);
    if (found == null) {
      throw ProblemException.notFound("contract", id);
    }
    return found;
  }

  public Contract lockedById(UUID id) {
    Contract found = findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (found == null) {
      throw ProblemException.notFound("contract", id);
    }
    return found;
  }

  /** All contracts of a procurement, by lot and buyer. */
  public List<Contract> of(UUID procurementId) {
    return list("procurementId = ?1 order by lotNumber, buyerName", procurementId);
  }

  /** Those that were signed and whose notice is not approved. */
  public List<Contract> waitingForNotice(UUID procurementId) {
    return of(procurementId).stream()
        .filter(c -> c.status() == ContractStatus.SIGNED && c.noticeId().isEmpty())
        .toList();
  }

  @Override
  public boolean anyOf(UUID procurementId) {
    return count("procurementId = ?1 and status = ?2", procurementId, ContractStatus.SIGNED) > 0;
  }

  public List<Contract> ofNotice(UUID noticeId) {
    return list("noticeId", noticeId);
  }

  public boolean allSigned(UUID procurementId) {
    return count("procurementId = ?1 and status <> ?2", procurementId, ContractStatus.SIGNED) == 0;
  }

  /** Contracts an organisation can or must still sign. */
  public List<Contract> unsignedOf(UUID organisationId) {
    return list(
        "(buyerId = ?1 or supplierId = ?1) and status <> ?2 order by createdAt",
        organisationId,
        ContractStatus.SIGNED);
  }

  /** Signed contracts of procurements a lead is responsible for whose notice is not approved. */
  public List<Contract> withoutNotice(UUID leadId) {
    return list(
        "status = ?1 and noticeId is null and procurementId in"
            + " (select p.id from Procurement p where p.leadId = ?2) order by noticeDueOn",
        ContractStatus.SIGNED,
        leadId);
  }
}
