package org.guildhall.buying.replica.market;

import jakarta.enterprise.context.ApplicationScoped;
import org.guildhall.kit.facts.inbox.FactHandler;
import org.guildhall.kit.facts.inbox.ReceivedFact;
import org.jspecify.annotations.Nullable;

/** Keeps the replica of support and demand lines; older facts than what is known are ignored. */
@ApplicationScoped
class DemandFacts implements FactHandler {
  private final Supports supports;

  DemandFacts(Supports supports) {
    this.supports = supports;
  }

  @Override
  public String topic() {
    return "demand";
  }

  @Override
  public void handle(ReceivedFact received) {
    switch (received.type()) {
      case "support.stated" -> stated(received.as(SupportFact.class));
      case "support.withdrawn" -> withdrawn(received.as(SupportFact.class));
      default -> {
        // Other facts of the topic say nothing this service needs.
      }
    }
  }

  private void stated(SupportFact fact) {
    var known = known(fact);
    if (known == null) {
      supports.persist(new Support(fact));
    } else if (fact.version() >= known.version()) {
      known.told(fact);
    }
  }

  private void withdrawn(SupportFact fact) {
    var known = known(fact);
    if (known != null && fact.version() >= known.version()) {
      supports.delete(known);
    }
  }

  private @Nullable Support known(SupportFact fact) {
    return supports.findById(new Support.Key(fact.challengeId(), fact.organisationId()));
  }
}
