package org.guildhall.kit.facts.outbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import org.guildhall.kit.facts.authority.AuthorityConfig;
import org.guildhall.kit.facts.authority.FactAuthority;
import org.guildhall.kit.facts.event.KafkaSettings;

/** Runs the relay and the notifier of this process. */
@ApplicationScoped
class RelayRunner {

  private static final long STOP_WITHIN = 8_000;

  private final OutboxConfig config;
  private final Relay relay;
  private final Notifier notifier;
  private final Thread relayThread;
  private final Thread notifierThread;

  RelayRunner(
      AgroalDataSource database,
      OutboxConfig config,
      AuthorityConfig authorityConfig,
      KafkaSettings kafka,
      FactAuthority authority,
      MeterRegistry meters) {
    this.config = config;
    if (!config.relay() && !authority.signer().topics().isEmpty()) {
      throw new IllegalStateException(
          "Only our own relay signs: guildhall.outbox.relay must be true for a service that owns "
              + authority.signer().topics());
    }
    KafkaPublisher.Settings publisher =
        new KafkaPublisher.Settings(
            kafka.client(),
            kafka.service(),
            kafka.contracts(),
            kafka.partitions(),
            kafka.topicPrefix(),
            authority.signer());
    this.relay =
        new Relay(
            database,
            () -> new KafkaPublisher(publisher),
            new Relay.Settings(
                config.batch(),
                config.poll(),
                config.longestBackOff(),
                authorityConfig.heartbeat()),
            new Meter(meters));
    this.notifier = new Notifier(database);
    this.relayThread = Thread.ofPlatform().daemon().name("guildhall-relay").unstarted(relay);
    this.notifierThread =
        Thread.ofPlatform().daemon().name("guildhall-notifier").unstarted(notifier);
    meters.gauge("guildhall.outbox.relay.active", relay, r -> r.isActive() ? 1 : 0);
  }

  void start(@Observes StartupEvent started) {
    if (config.relay()) {
      relayThread.start();
      notifierThread.start();
    }
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    relay.close();
    notifier.close();
    if (config.relay()) {
      relayThread.join(STOP_WITHIN);
      notifierThread.join(STOP_WITHIN);
    }
  }

  /** After every commit with facts: wakes the relay here, or tells the one elsewhere. */
  void factsCommitted() {
    if (relay.isActive()) {
      relay.wake();
    } else if (config.relay()) {
      notifier.raise();
    }
  }

  boolean isActive() {
    return relay.isActive();
  }

  /** Whether the loop goes round; one that waits for Kafka does. */
  boolean isAlive() {
    return !config.relay()
        || relayThread.isAlive()
            && Duration.between(relay.lastSeen(), Instant.now()).compareTo(config.aliveWithin())
                < 0;
  }

  private static final class Meter implements Relay.RelayMeter {

    private final Counter published;
    private final Counter failures;

    Meter(MeterRegistry meters) {
      this.published =
          Counter.builder("guildhall.outbox.published")
              .description("Facts that were carried to Kafka")
              .register(meters);
      this.failures =
          Counter.builder("guildhall.outbox.failures")
              .description("Tries of the relay that failed")
              .register(meters);
    }

    @Override
    public void published(int facts) {
      published.increment(facts);
    }

    @Override
    public void failed() {
      failures.increment();
    }
  }
}
