package org.guildhall.kit.facts.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.audit.AuditTrail;
import org.guildhall.kit.facts.outbox.Fact;
import org.guildhall.kit.facts.outbox.Outbox;

/**
 * The one way in which a use case learns the time, records who did what, and tells the other
 * services. What it records and tells is kept if, and only if, the present transaction commits.
 */
@ApplicationScoped
public class Changes {

  private final Clock clock;
  private final AuditTrail audit;
  private final Outbox outbox;

  /** Outside of tests there is one. */
  public Changes(Clock clock, AuditTrail audit, Outbox outbox) {
    this.clock = clock;
    this.audit = audit;
    this.outbox = outbox;
  }

  /** The installation's time. */
  public Instant now() {
    return clock.instant();
  }

  /**
   * Records an act in the audit trail.
   *
   * @param action what was done: {@code tender.opened}
   * @param subjectType what it was done to: {@code tender}
   * @param details what else must be known later; nothing sealed
   */
  public void record(
      Actor actor, String action, String subjectType, UUID subjectId, Map<String, ?> details) {
    audit.record(actor, action, subjectType, subjectId, details);
  }

  /** Records an act of which nothing else must be known. */
  public void record(Actor actor, String action, String subjectType, UUID subjectId) {
    record(actor, action, subjectType, subjectId, Map.of());
  }

  /** Tells the other services. */
  public void publish(Fact fact) {
    outbox.publish(fact);
  }
}
