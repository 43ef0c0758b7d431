package org.guildhall.buying.replica.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.guildhall.kit.facts.inbox.FactHandler;
import org.guildhall.kit.facts.inbox.ReceivedFact;
import org.guildhall.kit.web.permission.MembershipCache;

/**
 * Keeps the replica of organisations and memberships; older facts than what is known are ignored.
 */
@ApplicationScoped
class OrganisationFacts implements FactHandler {
  private final Parties parties;
  private final PartyMemberships memberships;
  private final MembershipCache cache;
  private final TransactionSynchronizationRegistry transaction;

  OrganisationFacts(
      Parties parties,
      PartyMemberships memberships,
      MembershipCache cache,
      TransactionSynchronizationRegistry transaction) {
    this.transaction = transaction;
    this.parties = parties;
    this.memberships = memberships;
    this.cache = cache;
  }

  @Override
  public String topic() {
    return "organisations";
  }

  @Override
  public void handle(ReceivedFact fact) {
    if (fact.type().startsWith("organisation.")) {
      organisation(fact.as(OrganisationFact.class));
    } else if (fact.type().startsWith("membership.")) {
      membership(fact.as(MembershipFact.class));
    }
  }

  private void organisation(OrganisationFact fact) {
    var known = parties.findById(fact.id());
    if (known == null) {
      parties.persist(new Party(fact));
    } else if (fact.version() >= known.version()) {
      known.told(fact);
    }
  }

  private void membership(MembershipFact fact) {
    var known = memberships.findById(fact.id());
    if (known == null) {
      memberships.persist(new PartyMembership(fact));
    } else if (fact.version() >= known.version()) {
      known.told(fact);
    }
    forgetAfterCommit(fact);
  }

  /** Before the commit a request could still remember what is about to change. */
  private void forgetAfterCommit(MembershipFact fact) {
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {}

          @Override
          public void afterCompletion(int status) {
            cache.forget(fact.subject(), fact.organisationId());
          }
        });
  }
}
