package org.guildhall.kit.facts.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.WakeupException;
import org.guildhall.kit.facts.event.Backoff;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads facts from Kafka and takes them in, partition by partition in order. A partition whose next
 * fact cannot be taken in now is paused and tried again from that fact; the others go on, and the
 * consumer keeps its place in the group meanwhile. What was taken in is known to the inbox, so the
 * offsets in Kafka may lag behind without harm.
 */
final class InboxLoop implements Runnable, AutoCloseable {

  private static final Logger LOG = Logger.getLogger(InboxLoop.class);
  private static final Duration FIRST_BACK_OFF = Duration.ofMillis(100);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration POLL_WHILE_PAUSED = Duration.ofMillis(50);

  /** What the loop is told. */
  record Settings(int batch, int attempts, Duration longestBackOff) {}

  private final Supplier<Consumer<String, byte[]>> consumers;
  private final Receiver receiver;
  private final DeadLetterBox deadLetters;
  private final Settings settings;
  private final InboxMeter meter;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Backoff reconnect;
  private final Map<TopicPartition, Retry> retries = new HashMap<>();
  private final Map<TopicPartition, OffsetAndMetadata> progress = new HashMap<>();
  private volatile @Nullable Consumer<String, byte[]> current;
  private volatile Instant lastSeen = Instant.now();

  /** A partition that waits for its next try. */
  private static final class Retry {
    private final long offset;
    private final Backoff backoff;
    private Instant at = Instant.EPOCH;

    Retry(long offset, Backoff backoff) {
      this.offset = offset;
      this.backoff = backoff;
    }
  }

  InboxLoop(
      Supplier<Consumer<String, byte[]>> consumers,
      Receiver receiver,
      DeadLetterBox deadLetters,
      Settings settings,
      InboxMeter meter) {
    this.consumers = consumers;
    this.receiver = receiver;
    this.deadLetters = deadLetters;
    this.settings = settings;
    this.meter = meter;
    this.reconnect = new Backoff(FIRST_BACK_OFF, settings.longestBackOff());
  }

  /** When the loop last went round. */
  Instant lastSeen() {
    return lastSeen;
  }

  @Override
  public void run() {
    while (stopped.getCount() > 0) {
      lastSeen = Instant.now();
      try (Consumer<String, byte[]> consumer = consumers.get()) {
        current = consumer;
        consumer.subscribe(receiver.topics(), new Rebalance(consumer));
        poll(consumer);
      } catch (WakeupException asked) {
        LOG.debug("The inbox was asked to stop");
      } catch (RuntimeException failure) {
        // Kafka is away; or a mistake of ours, and even then the inbox must not end.
        Duration wait = reconnect.next();
        LOG.warnf("The inbox waits %d ms and connects again: %s", wait.toMillis(), failure);
        pause(wait);
      } finally {
        current = null;
        retries.clear();
        progress.clear();
      }
    }
  }

  private void poll(Consumer<String, byte[]> consumer) {
    while (stopped.getCount() > 0) {
      lastSeen = Instant.now();
      resumeWhatIsDue(consumer);
      ConsumerRecords<String, byte[]> records =
          consumer.poll(retries.isEmpty() ? POLL : POLL_WHILE_PAUSED);
      if (records.isEmpty()) {
        meter.idle(retries.size());
      }
      for (TopicPartition partition : records.partitions()) {
        takeIn(consumer, partition, records.records(partition));
      }
      commit(consumer);
      receiver.keepAge();
      reconnect.reset();
    }
  }

  private void takeIn(
      Consumer<String, byte[]> consumer,
      TopicPartition partition,
      List<ConsumerRecord<String, byte[]>> records) {
    int next = 0;
    // After a failure one at a time, so that the fact that fails is known and nobody else suffers.
    int step = retries.containsKey(partition) ? 1 : settings.batch();
    while (next < records.size() && stopped.getCount() > 0) {
      lastSeen = Instant.now();
      List<ConsumerRecord<String, byte[]>> some =
          records.subList(next, Math.min(records.size(), next + step));
      Exception failure = receive(some);
      if (failure != null && some.size() > 1) {
        step = 1;
        continue;
      }
      if (failure != null && !setAside(some.getFirst(), failure)) {
        tryAgainLater(consumer, partition, some.getFirst(), failure);
        return;
      }
      retries.remove(partition);
      next += some.size();
      progress.put(partition, new OffsetAndMetadata(some.getLast().offset() + 1));
    }
  }

  private @Nullable Exception receive(List<ConsumerRecord<String, byte[]>> records) {
    try {
      int facts = receiver.receive(records);
      meter.received(facts, System.currentTimeMillis() - records.getLast().timestamp());
      return null;
    } catch (Exception failure) {
      // Whatever a handler throws is judged by the caller; none of it may end the loop.
      return failure;
    }
  }

  /** Whether the fact went to the dead letters, so that the next one may come. */
  private boolean setAside(ConsumerRecord<String, byte[]> record, Exception failure) {
    FailureKind kind = FailureKind.of(failure);
    if (kind == FailureKind.TRANSIENT || kind == FailureKind.UNKNOWN && mayStillWork(record)) {
      return false;
    }
    try {
      boolean missed = receiver.misses(record, failure);
      deadLetters.put(record, failure, missed);
      if (missed) {
        receiver.miss(record);
      }
      meter.setAside();
      LOG.errorf(
          failure,
          "A fact of %s-%d at %d is set aside",
          record.topic(),
          record.partition(),
          record.offset());
      return true;
    } catch (Exception alsoTrouble) {
      LOG.warnf("A dead letter could not be put away: %s", alsoTrouble);
      return false;
    }
  }

  private boolean mayStillWork(ConsumerRecord<String, byte[]> record) {
    return receiver.waitsFor(record.topic()) || !exhausted(record);
  }

  private boolean exhausted(ConsumerRecord<String, byte[]> record) {
    Retry retry = retries.get(new TopicPartition(record.topic(), record.partition()));
    return retry != null
        && retry.offset == record.offset()
        && retry.backoff.failures() >= settings.attempts() - 1;
  }

  private void tryAgainLater(
      Consumer<String, byte[]> consumer,
      TopicPartition partition,
      ConsumerRecord<String, byte[]> record,
      Exception failure) {
    Retry known = retries.get(partition);
    Retry retry =
        known != null && known.offset == record.offset()
            ? known
            : new Retry(record.offset(), new Backoff(FIRST_BACK_OFF, settings.longestBackOff()));
    Duration wait = retry.backoff.next();
    retry.at = Instant.now().plus(wait);
    retries.put(partition, retry);
    consumer.seek(partition, record.offset());
    consumer.pause(List.of(partition));
    meter.failed();
    LOG.warnf(
        "A fact of %s at %d is tried again in %d ms: %s",
        partition, record.offset(), wait.toMillis(), failure);
  }

  private void resumeWhatIsDue(Consumer<String, byte[]> consumer) {
    Instant now = Instant.now();
    retries.forEach((partition, retry) -> {
      if (!retry.at.isAfter(now) && consumer.paused().contains(partition)) {
        consumer.resume(List.of(partition));
      }
    });
  }

  private void commit(Consumer<String, byte[]> consumer) {
    if (progress.isEmpty()) {
      return;
    }
    try {
      consumer.commitSync(progress);
      progress.clear();
    } catch (CommitFailedException | RebalanceInProgressException moved) {
      // Another consumer has the partition now; the inbox knows what we have taken in.
      LOG.debugf("Offsets were not committed: %s", moved.getMessage());
    }
  }

  private void pause(Duration wait) {
    try {
      var unused = stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException asked) {
      stopped.countDown();
    }
  }

  @Override
  public void close() {
    stopped.countDown();
    Consumer<String, byte[]> consumer = current;
    if (consumer != null) {
      consumer.wakeup();
    }
  }

  /** Forgets what belonged to partitions that go to another consumer. */
  private final class Rebalance implements ConsumerRebalanceListener {

    private final Consumer<String, byte[]> consumer;

    Rebalance(Consumer<String, byte[]> consumer) {
      this.consumer = consumer;
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      commit(consumer);
      onPartitionsLost(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
      partitions.forEach(retries::remove);
      partitions.forEach(progress::remove);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      LOG.debugf("The inbox reads %s", partitions);
    }
  }

  /** Where the inbox counts what it does. */
  interface InboxMeter {

    /**
     * @param millisBehind how old the last of them was
     */
    void received(int facts, long millisBehind);

    /** Everything is taken in, apart from partitions that wait for their next try. */
    void idle(int partitionsWaiting);

    void failed();

    void setAside();
  }
}
