package org.guildhall.buying.replica.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.guildhall.kit.facts.inbox.FactHandler;
import org.guildhall.kit.facts.inbox.ReceivedFact;
import org.guildhall.kit.web.membership.MembershipCache;

/**
 * Keeps the replica of organisations and memberships; older facts than what is known are ignored.
 */
@ApplicationScoped
class OrganisationFacts implements FactHandler {
  private final Parties parties;
  private final PartyMemberships memberships;
  private final PartyHistory history;
  private final MembershipCache cache;
  private final TransactionSynchronizationRegistry transaction;

  OrganisationFacts(
      Parties parties,
      PartyMemberships memberships,
      PartyHistory history,
      MembershipCache cache,
      TransactionSynchronizationRegistry transaction) {
    this.transaction = transaction;
    this.parties = parties;
    this.memberships = memberships;
    this.history = history;
    this.cache = cache;
  }

  @Override
  public String topic() {
    return "organisations";
  }

  @Override
  public void handle(ReceivedFact fact) {
    if (fact.type().startsWith("organisation.")) {
      organisation(fact.as(OrganisationFact.class), fact);
    } else if (fact.type().startsWith("membership.")) {
      membership(fact.as(MembershipFact.class), fact);
    }
  }

  private void organisation(OrganisationFact fact, ReceivedFact received) {
    history.told(fact, received);
    var known = parties.findById(fact.id());
    if (known == null) {
      parties.persist(new Party(fact));
    } else if (fact.version() >= known.version()) {
      known.told(fact);
    }
    afterCommit(() -> cache.forget(fact.id()));
  }

  private void membership(MembershipFact fact, ReceivedFact received) {
    history.told(fact, received);
    var known = memberships.findById(fact.id());
    if (known == null) {
      memberships.persist(new PartyMembership(fact));
    } else if (fact.version() >= known.version()) {
      known.told(fact);
    }
    afterCommit(() -> cache.forget(fact.subject(), fact.organisationId()));
  }

  /** Before the commit a request could still remember what is about to change. */
  private void afterCommit(Runnable forgetting) {
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {}

          @Override
          public void afterCompletion(int status) {
            forgetting.run();
          }
        });
  }
}
