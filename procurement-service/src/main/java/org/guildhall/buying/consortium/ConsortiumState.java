package org.guildhall.buying.consortium;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.guildhall.kit.facts.outbox.CurrentStateSource;
import org.guildhall.kit.facts.outbox.Fact;

/** Tells how every consortium stands, for consumers that rebuild. */
@ApplicationScoped
class ConsortiumState implements CurrentStateSource {
  private final Consortia consortia;

  ConsortiumState(Consortia consortia) {
    this.consortia = consortia;
  }

  @Override
  public String topic() {
    return ConsortiumFacts.TOPIC;
  }

  @Override
  public Stream<Fact> currentFacts() {
    return consortia.streamAll().map(Consortium::asItStands);
  }
}
