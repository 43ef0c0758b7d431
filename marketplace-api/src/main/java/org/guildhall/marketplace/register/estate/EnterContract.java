package org.guildhall.marketplace.register.estate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.facts.change.Changes;

/** An organisation enters a contract into its own register. */
@ApplicationScoped
class EnterContract {

  private final EstateEntries entries;
  private final Changes changes;

  EnterContract(EstateEntries entries, Changes changes) {
    this.entries = entries;
    this.changes = changes;
  }

  @Transactional
  public EstateEntryView enter(Actor actor, UUID organisation, EstateEntryRequest stated) {
    actor.mustActFor(organisation);
    EstateEntry entry = new EstateEntry(organisation, stated, changes.now());
    entries.persist(entry);
    changes.record(
        actor,
        "estate.entered",
        "estate-entry",
        entry.id(),
        Map.of("end", stated.end().toString()));
    return entry.view();
  }
}
