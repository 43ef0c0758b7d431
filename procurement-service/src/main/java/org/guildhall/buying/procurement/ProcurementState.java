package org.guildhall.buying.procurement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.stream.Stream;
import org.guildhall.buying.procurement.closing.Closing;
import org.guildhall.buying.procurement.closing.Closings;
import org.guildhall.kit.facts.outbox.CurrentStateSource;
import org.guildhall.kit.facts.outbox.Fact;

/** Tells how every public procurement stands, for consumers that rebuild. */
@ApplicationScoped
class ProcurementState implements CurrentStateSource {
  private final Procurements procurements;
  private final Closings closings;
  private final Clock clock;

  ProcurementState(Procurements procurements, Closings closings, Clock clock) {
    this.procurements = procurements;
    this.closings = closings;
    this.clock = clock;
  }

  @Override
  public String topic() {
    return ProcurementFacts.TOPIC;
  }

  @Override
  public Stream<Fact> currentFacts() {
    var now = clock.instant();
    return procurements.stream("progress.publishedAt is not null")
        .map(p -> ProcurementFacts.of("procurement.published", p, closing(p), now));
  }

  private Closing closing(Procurement procurement) {
    return procurement.isClosing() ? closings.of(procurement.id()) : Closing.NONE;
  }
}
