package org.guildhall.buying.tender.terms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.procurement.ProcurementContent;
import org.guildhall.buying.procurement.publication.PublicationStep;
import org.guildhall.buying.tender.log.CommitmentLog;
import org.guildhall.buying.tender.sealing.Envelope;
import org.guildhall.buying.tender.sealing.SealingKeys;
import org.guildhall.kit.base.id.Ids;

/**
 * Makes the keys when the tender notice is prepared, so that it can name them, and states them and
 * the deadline in the log when it is approved.
 */
@ApplicationScoped
public class StateTerms implements PublicationStep {
  private final SealingKeys keys;
  private final CommitmentLog log;
  private final Clock clock;

  StateTerms(SealingKeys keys, CommitmentLog log, Clock clock) {
    this.keys = keys;
    this.log = log;
    this.clock = clock;
  }

  @Override
  public void prepared(ProcurementContent procurement) {
    keys.create(procurement.id());
  }

  @Override
  public void published(ProcurementContent procurement) {
    keys.create(procurement.id());
    state(procurement, SealedTerms.Act.PUBLISHED, false, List.of());
  }

  /** States the present terms, in the transaction that brings them about. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void state(
      ProcurementContent procurement,
      SealedTerms.Act act,
      boolean confirm,
      List<UUID> unconfirmed) {
    Map<Envelope, String> fingerprints = new EnumMap<>(Envelope.class);
    for (Envelope envelope : Envelope.values()) {
      fingerprints.put(envelope, keys.of(procurement.id(), envelope).fingerprint());
    }
    SealedTerms terms =
        new SealedTerms(
            procurement.id(), act, procurement.tendersUntil(), fingerprints, confirm, unconfirmed);
    log.enter(log.sign(Ids.next(), procurement.id(), terms.statement(clock.instant())));
  }
}
