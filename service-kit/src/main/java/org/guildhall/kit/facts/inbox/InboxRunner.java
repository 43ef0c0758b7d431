package org.guildhall.kit.facts.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.guildhall.kit.facts.authority.Belief;
import org.guildhall.kit.facts.event.KafkaSettings;
import org.guildhall.kit.facts.event.Topics;

/** Runs the consumer of this process, if the service has handlers. */
@ApplicationScoped
class InboxRunner {

  private static final long STOP_WITHIN = 8_000;

  private final InboxConfig config;
  private final KafkaSettings kafka;
  private final Belief belief;
  private final Receiver receiver;
  private final DeadLetterBox deadLetters;
  private final InboxLoop loop;
  private final Thread thread;

  InboxRunner(
      @Any Instance<FactHandler> handlers,
      InboxConfig config,
      KafkaSettings kafka,
      JtaUnitOfWork transactions,
      ObjectMapper json,
      Belief belief,
      MeterRegistry meters) {
    this.config = config;
    this.kafka = kafka;
    this.belief = belief;
    Map<String, List<FactHandler>> byTopic =
        handlers.stream()
            .collect(
                Collectors.groupingBy(
                    handler -> kafka.topic(handler.topic()), TreeMap::new, Collectors.toList()));
    this.receiver = new Receiver(transactions, byTopic, json, belief);
    this.deadLetters = new DeadLetterBox(kafka.client(), kafka.service(), transactions);
    this.loop =
        new InboxLoop(
            this::connect,
            receiver,
            deadLetters,
            new InboxLoop.Settings(config.batch(), config.attempts(), config.longestBackOff()),
            new Meter(meters));
    this.thread = Thread.ofPlatform().daemon().name("guildhall-inbox").unstarted(loop);
  }

  void start(@Observes StartupEvent started) {
    if (isNeeded()) {
      thread.start();
    }
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    loop.close();
    if (isNeeded()) {
      thread.join(STOP_WITHIN);
    }
    deadLetters.close();
  }

  private boolean isNeeded() {
    return config.enabled() && !receiver.topics().isEmpty();
  }

  private Consumer<String, byte[]> connect() {
    Topics.ensure(kafka.client(), receiver.topics(), kafka.partitions(), belief.topics());
    String group = kafka.topicPrefix() + kafka.service();
    return consumer(kafka.client(), group, config.sessionTimeout());
  }

  /** A consumer that sees only what was committed, and that decides itself what it has seen. */
  static Consumer<String, byte[]> consumer(
      Map<String, Object> client, String group, Duration sessionTimeout) {
    Map<String, Object> settings = new HashMap<>(client);
    int session = (int) sessionTimeout.toMillis();
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 200);
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, session);
    settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, session / 3);
    settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 30_000);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
    settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    // A commit that comes a moment later is seen a moment later, not half a second.
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 250);
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }

  Receiver receiver() {
    return receiver;
  }

  /** Whether the loop goes round; one that waits for Kafka or PostgreSQL does. */
  boolean isAlive() {
    return !isNeeded()
        || thread.isAlive()
            && Duration.between(loop.lastSeen(), Instant.now()).compareTo(config.aliveWithin()) < 0;
  }

  private static final class Meter implements InboxLoop.InboxMeter {

    private final Counter received;
    private final Counter failures;
    private final Counter setAside;
    private volatile double secondsBehind;
    private volatile int waiting;

    Meter(MeterRegistry meters) {
      this.received = counter(meters, "received", "Facts that were taken in");
      this.failures = counter(meters, "failures", "Tries that failed and are repeated");
      this.setAside = counter(meters, "dead.letters", "Facts that were set aside");
      meters.gauge("guildhall.inbox.lag.seconds", this, meter -> meter.secondsBehind);
      meters.gauge("guildhall.inbox.partitions.waiting", this, meter -> meter.waiting);
    }

    private static Counter counter(MeterRegistry meters, String name, String description) {
      return Counter.builder("guildhall.inbox." + name).description(description).register(meters);
    }

    @Override
    public void received(int facts, long millisBehind) {
      received.increment(facts);
      secondsBehind = millisBehind / 1000.0;
    }

    @Override
    public void idle(int partitionsWaiting) {
      waiting = partitionsWaiting;
      if (partitionsWaiting == 0) {
        secondsBehind = 0;
      }
    }

    @Override
    public void failed() {
      failures.increment();
    }

    @Override
    public void setAside() {
      setAside.increment();
    }
  }
}
