package org.guildhall.buying.letter;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.guildhall.kit.base.schedule.RecurringJob;
import org.guildhall.kit.facts.change.Changes;
import org.guildhall.kit.facts.outbox.CurrentStateSource;
import org.guildhall.kit.facts.outbox.Fact;
import org.jboss.logging.Logger;

/**
 * Tells the marketplace, which knows the people and writes to them, what there is to tell. What was
 * found and the fact are committed together; who comes later finds it known. Each kind of letter is
 * found for itself: one that cannot be does not keep the others back, and is told later.
 */
@ApplicationScoped
class TellLetters implements RecurringJob, CurrentStateSource {

  private static final Logger LOG = Logger.getLogger(TellLetters.class);

  private final LetterCauses causes;
  private final LetterConfig config;
  private final Changes changes;
  private final Counter failed;

  TellLetters(LetterCauses causes, LetterConfig config, Changes changes, MeterRegistry meters) {
    this.causes = causes;
    this.config = config;
    this.changes = changes;
    this.failed = meters.counter("guildhall.letters.failures");
  }

  @Override
  public String name() {
    return "tell letters";
  }

  @Override
  public Duration every() {
    return config.every();
  }

  /**
   * @throws IllegalStateException when all others were told but some kind could not be found
   */
  @Override
  public void run() {
    List<RuntimeException> failures = new ArrayList<>();
    for (String kind : causes.kinds()) {
      try {
        QuarkusTransaction.requiringNew().run(() -> tell(kind));
      } catch (RuntimeException failure) {
        LOG.errorf("What is to be told of %s could not be found, and is told later", kind);
        failures.add(failure);
      }
    }
    causes.removeOlderThan(config.keptFor(), changes.now());
    if (!failures.isEmpty()) {
      failed.increment(failures.size());
      throw new IllegalStateException("Some letters were not found", failures.getFirst());
    }
  }

  private void tell(String kind) {
    causes.find(kind).forEach(letter -> changes.publish(letter.told()));
  }

  @Override
  public String topic() {
    return CausedLetter.TOPIC;
  }

  /** Those that could still be news; whoever has told them knows them by their ids. */
  @Override
  public Stream<Fact> currentFacts() {
    return causes.foundAfter(changes.now().minus(config.newsFor())).map(CausedLetter::told);
  }
}
