package org.guildhall.buying.tender.submission;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.procurement.ProcurementContent;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.tender.Tender;
import org.guildhall.buying.tender.TenderStatus;
import org.guildhall.buying.tender.Tenders;
import org.guildhall.buying.tender.sealing.SealingKeys;
import org.guildhall.buying.tender.terms.SealedTerms;
import org.guildhall.buying.tender.terms.StateTerms;
import org.jboss.logging.Logger;

/**
 * Procurements that were published before the log stated terms get their statement at the start.
 * Their keys are compared with the wrapped private halves first, which nobody makes without the
 * opening key: a public key that was exchanged is not adopted, and nothing is sealed with it.
 */
@ApplicationScoped
class AdoptTerms {
  private static final Logger LOG = Logger.getLogger(AdoptTerms.class);

  private final SealingKeys keys;
  private final Procurements procurements;
  private final Tenders tenders;
  private final StateTerms stateTerms;

  AdoptTerms(SealingKeys keys, Procurements procurements, Tenders tenders, StateTerms stateTerms) {
    this.keys = keys;
    this.procurements = procurements;
    this.tenders = tenders;
    this.stateTerms = stateTerms;
  }

  @Transactional
  void adopt(@Observes StartupEvent start) {
    for (UUID procurementId : keys.withoutStatement()) {
      ProcurementContent procurement = procurements.byId(procurementId);
      // What is only planned is stated when it is approved.
      if (procurement.ocid().isPresent()) {
        adopt(procurement);
      }
    }
  }

  private void adopt(ProcurementContent procurement) {
    UUID procurementId = procurement.id();
    if (!keys.belongTogether(procurementId)) {
      LOG.errorf(
          "The public keys of procurement %s are not those of its private keys: nothing is sealed"
              + " for it until this is looked into",
          procurementId);
      return;
    }
    List<UUID> unconfirmed =
        tenders.of(procurementId, TenderStatus.TO_RECONFIRM).stream().map(Tender::id).toList();
    stateTerms.state(procurement, SealedTerms.Act.ADOPTED, false, unconfirmed);
  }
}
