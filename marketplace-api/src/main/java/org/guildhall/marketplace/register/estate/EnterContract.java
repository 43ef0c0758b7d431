package org.guildhall.marketplace.register.estate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.audit.AuditTrail;

/** An organisation enters a contract into its own register. */
@ApplicationScoped
class EnterContract {

  private final EstateEntries entries;
  private final AuditTrail audit;
  private final Clock clock;

  EnterContract(EstateEntries entries, AuditTrail audit, Clock clock) {
    this.entries = entries;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public EstateEntryView enter(Actor actor, UUID organisation, EstateEntryRequest stated) {
    actor.mustActFor(organisation);
    EstateEntry entry = new EstateEntry(organisation, stated, clock.instant());
    entries.persist(entry);
    audit.record(
        actor,
        "estate.entered",
        "estate-entry",
        entry.id(),
        Map.of("end", stated.end().toString()));
    return entry.view();
  }
}
