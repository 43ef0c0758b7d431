package org.guildhall.marketplace.register.estate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.facts.change.Changes;
import org.guildhall.marketplace.organisation.OrganisationGate;

/** A council enters a contract into its own register, which is public: so it must be verified. */
@ApplicationScoped
class EnterContract {

  private final EntityManager entries;
  private final OrganisationGate gate;
  private final Changes changes;

  EnterContract(EntityManager entries, OrganisationGate gate, Changes changes) {
    this.entries = entries;
    this.gate = gate;
    this.changes = changes;
  }

  @Transactional
  public EstateEntryView enter(Actor actor, UUID organisation, HeldContract contract) {
    actor.mustActFor(organisation);
    gate.verifiedBuyer(actor);
    EstateEntry entry = new EstateEntry(organisation, contract, changes.now());
    entries.persist(entry);
    EstateEntryView view = entry.view();
    changes.record(
        actor, "estate.entered", "estate-entry", view.id(), Map.of("end", contract.end()));
    return view;
  }
}
