package org.guildhall.marketplace.organisation.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.facts.change.Changes;
import org.guildhall.kit.facts.outbox.CurrentStateSource;
import org.guildhall.kit.facts.outbox.Fact;
import org.guildhall.kit.web.membership.MembershipCache;

/**
 * Tells the other services who may act for whom, on topic {@code organisations}. The only thing
 * said of a person is their id at the identity provider.
 */
@ApplicationScoped
class MembershipFacts implements CurrentStateSource {

  private static final String TOPIC = "organisations";

  private final Changes changes;
  private final Memberships memberships;
  private final MembershipCache cache;
  private final TransactionSynchronizationRegistry transaction;

  MembershipFacts(
      Changes changes,
      Memberships memberships,
      MembershipCache cache,
      TransactionSynchronizationRegistry transaction) {
    this.changes = changes;
    this.memberships = memberships;
    this.cache = cache;
    this.transaction = transaction;
  }

  /** What a fact says: all roles the person now holds, none once the membership has ended. */
  record Snapshot(UUID id, long version, UUID organisationId, String subject, List<Role> roles) {}

  /** Writes pending changes first, so that the fact carries the version they result in. */
  void publish(Membership membership) {
    memberships.flush();
    changes.publish(fact(membership));
    transaction.registerInterposedSynchronization(
        new Forgetting(membership.subject(), membership.organisation()));
  }

  /** Before the commit a request could still remember what is about to change. */
  private final class Forgetting implements Synchronization {

    private final String subject;
    private final UUID organisation;

    Forgetting(String subject, UUID organisation) {
      this.subject = subject;
      this.organisation = organisation;
    }

    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      cache.forget(subject, organisation);
    }
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  /**
   * Those that have ended too: a replica that missed the end of one would believe in it for ever.
   */
  @Override
  public Stream<Fact> currentFacts() {
    return memberships.streamAll().map(MembershipFacts::fact);
  }

  private static Fact fact(Membership membership) {
    boolean current = membership.isCurrent();
    return new Fact(
        TOPIC,
        current ? "membership.granted" : "membership.revoked",
        membership.id(),
        membership.version(),
        new Snapshot(
            membership.id(),
            membership.version(),
            membership.organisation(),
            membership.subject(),
            current ? List.copyOf(membership.roles()) : List.of()));
  }
}
