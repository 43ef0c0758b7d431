package org.guildhall.marketplace.register.estate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.facts.change.Changes;

/** An organisation enters a contract into its own register. */
@ApplicationScoped
class EnterContract {

  private final EntityManager entries;
  private final Changes changes;

  EnterContract(EntityManager entries, Changes changes) {
    this.entries = entries;
    this.changes = changes;
  }

  @Transactional
  public EstateEntryView enter(Actor actor, UUID organisation, HeldContract contract) {
    actor.mustActFor(organisation);
    EstateEntry entry = new EstateEntry(organisation, contract, changes.now());
    entries.persist(entry);
    EstateEntryView view = entry.view();
    changes.record(
        actor, "estate.entered", "estate-entry", view.id(), Map.of("end", contract.end()));
    return view;
  }
}
