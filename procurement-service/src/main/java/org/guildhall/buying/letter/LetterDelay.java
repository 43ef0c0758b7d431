package org.guildhall.buying.letter;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guildhall.kit.base.schedule.ReplicaJob;

/**
 * Measures how long ago each kind of letter was last found, whichever process does it. A kind that
 * was never found counts from when this one started.
 */
@ApplicationScoped
class LetterDelay implements ReplicaJob {

  private static final Duration EVERY = Duration.ofSeconds(5);

  private final LetterCauses causes;
  private final LetterConfig config;
  private final long started = System.nanoTime();
  private volatile Map<String, Duration> ages = Map.of();

  LetterDelay(LetterCauses causes, LetterConfig config, MeterRegistry meters) {
    this.causes = causes;
    this.config = config;
    meters.gauge("guildhall.letters.delay.seconds", this, delay -> delay.longest().toSeconds());
  }

  @Override
  public String name() {
    return "measure how late letters are";
  }

  @Override
  public Duration every() {
    return EVERY;
  }

  @Override
  public void run() {
    Map<String, Duration> found = causes.ages();
    Map<String, Duration> all = new TreeMap<>();
    for (String kind : causes.kinds()) {
      all.put(kind, found.getOrDefault(kind, Duration.ofNanos(System.nanoTime() - started)));
    }
    ages = all;
  }

  /** Of the kind that is latest. */
  Duration longest() {
    return ages.values().stream().max(Comparator.naturalOrder()).orElse(Duration.ZERO);
  }

  /** The kinds that were not found for too long. */
  List<String> late() {
    return ages.entrySet().stream()
        .filter(kind -> kind.getValue().compareTo(config.lateAfter()) > 0)
        .map(Map.Entry::getKey)
        .toList();
  }
}
