package org.guildhall.kit.web.operations;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.audit.AuditTrail;
import org.guildhall.kit.base.id.Ids;
import org.guildhall.kit.facts.outbox.CurrentStateSource;
import org.guildhall.kit.facts.outbox.Fact;
import org.guildhall.kit.facts.outbox.Outbox;

/**
 * Publishes the present state again. It is read in one transaction and written in many small ones,
 * so that neither memory nor locks grow with the amount. A fact that happens meanwhile may overtake
 * the older state; receivers tell by the version.
 */
@ApplicationScoped
class Republish {

  private static final int AT_ONCE = 500;
  private static final int LONG_ENOUGH = 3_600;

  /**
   * @param facts how many were published
   */
  @Schema(name = "Republished")
  record Republished(long facts) {}

  private final Instance<CurrentStateSource> sources;
  private final Outbox outbox;
  private final AuditTrail audit;

  Republish(@Any Instance<CurrentStateSource> sources, Outbox outbox, AuditTrail audit) {
    this.sources = sources;
    this.outbox = outbox;
    this.audit = audit;
  }

  Republished everything(Actor operator) {
    long facts = 0;
    for (CurrentStateSource source : sources) {
      facts += QuarkusTransaction.requiringNew().timeout(LONG_ENOUGH).call(() -> tell(source));
    }
    Map<String, Object> details = Map.of("facts", facts);
    QuarkusTransaction.joiningExisting()
        .run(() -> audit.record(operator, "state.republished", "service", Ids.next(), details));
    return new Republished(facts);
  }

  private long tell(CurrentStateSource source) {
    long told = 0;
    try (Stream<Fact> facts = source.currentFacts()) {
      Iterator<Fact> all = facts.iterator();
      while (all.hasNext()) {
        List<Fact> some = new ArrayList<>(AT_ONCE);
        while (all.hasNext() && some.size() < AT_ONCE) {
          some.add(all.next());
        }
        QuarkusTransaction.requiringNew().run(() -> some.forEach(outbox::publish));
        told += some.size();
      }
    }
    return told;
  }
}
