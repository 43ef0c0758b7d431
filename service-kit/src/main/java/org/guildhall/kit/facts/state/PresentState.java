package org.guildhall.kit.facts.state;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.guildhall.kit.facts.outbox.CurrentStateSource;
import org.guildhall.kit.facts.outbox.Fact;
import org.guildhall.kit.facts.outbox.Outbox;

/**
 * Tells the present state again. It is read in one transaction and written in many small ones, so
 * that neither memory nor locks grow with the amount. A fact that happens meanwhile may overtake
 * the older state; receivers tell by the version.
 */
@ApplicationScoped
public class PresentState {

  private static final int AT_ONCE = 500;
  private static final int LONG_ENOUGH = 3_600;

  private final Instance<CurrentStateSource> sources;
  private final Outbox outbox;

  PresentState(@Any Instance<CurrentStateSource> sources, Outbox outbox) {
    this.sources = sources;
    this.outbox = outbox;
  }

  /**
   * Tells what belongs to these topics.
   *
   * @return how many facts that were
   */
  public long tell(Predicate<String> topics) {
    long facts = 0;
    for (CurrentStateSource source : sources) {
      if (topics.test(source.topic())) {
        facts += QuarkusTransaction.requiringNew().timeout(LONG_ENOUGH).call(() -> tell(source));
      }
    }
    return facts;
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
