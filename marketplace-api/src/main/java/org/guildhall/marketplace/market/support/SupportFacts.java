package org.guildhall.marketplace.market.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.kit.facts.change.Changes;
import org.guildhall.kit.facts.outbox.CurrentStateSource;
import org.guildhall.kit.facts.outbox.Fact;
import org.jspecify.annotations.Nullable;

/** Tells the other services about demand, on topic {@code demand}. */
@ApplicationScoped
class SupportFacts implements CurrentStateSource {

  private static final String TOPIC = "demand";

  private final Changes changes;
  private final Supports supports;

  SupportFacts(Changes changes, Supports supports) {
    this.changes = changes;
    this.supports = supports;
  }

  /** What a fact says: the whole demand of one council for one challenge. */
  record Snapshot(
      UUID id,
      long version,
      UUID challengeId,
      UUID organisationId,
      Rung rung,
      SupportView.@Nullable Band quantityBand,
      @Nullable BigDecimal quantity,
      @Nullable String decisionReference,
      Instant statedAt,
      List<DemandLineView> lines) {}

  /** Writes pending changes first, so that the fact carries the version they result in. */
  void publish(Support support) {
    supports.flush();
    changes.publish(fact(support));
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public Stream<Fact> currentFacts() {
    return supports.stream("withdrawnAt is null").map(SupportFacts::fact);
  }

  private static Fact fact(Support support) {
    Commitment commitment = support.commitment();
    return new Fact(
        TOPIC,
        support.isWithdrawn() ? "support.withdrawn" : "support.stated",
        support.id(),
        support.version(),
        new Snapshot(
            support.id(),
            support.version(),
            support.challenge(),
            support.organisation(),
            commitment.rung(),
            SupportView.Band.of(commitment),
            commitment.quantity(),
            commitment.decisionReference(),
            support.statedAt(),
            support.lines()));
  }
}
