package org.guildhall.marketplace.register.estate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.audit.AuditTrail;

/** An organisation enters a contract into its own register. */
@ApplicationScoped
class EnterContract {

  private final EntityManager entries;
  private final AuditTrail audit;
  private final Clock clock;

  EnterContract(EntityManager entries, AuditTrail audit, Clock clock) {
    this.entries = entries;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public EstateEntryView enter(Actor actor, UUID organisation, HeldContract contract) {
    actor.mustActFor(organisation);
    EstateEntry entry = new EstateEntry(organisation, contract, clock.instant());
    entries.persist(entry);
    EstateEntryView view = entry.view();
    audit.record(actor, "estate.entered", "estate-entry", view.id(), Map.of("end", contract.end()));
    return view;
  }
}
