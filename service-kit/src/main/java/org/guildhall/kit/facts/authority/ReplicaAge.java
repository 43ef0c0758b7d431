package org.guildhall.kit.facts.authority;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.guildhall.kit.base.schedule.ReplicaJob;
import org.guildhall.kit.facts.event.KafkaSettings;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Up to which moment this service knows everything that an owner has decided: the oldest of what
 * the heartbeats of all partitions say. Several processes share the replica and read some
 * partitions each, so what one has heard lies in the table {@code replica_age} for the others. If
 * the relay, Kafka or the inbox stands still, nothing is heard, and the age grows by itself. So it
 * does from a genuine fact on that could not be read and was left out, whatever heartbeats follow
 * it, until an operator has dealt with it.
 */
@ApplicationScoped
public class ReplicaAge implements ReplicaJob {

  private static final Logger LOG = Logger.getLogger(ReplicaAge.class);
  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final long LOOK_AGAIN = 100;

  /** Both at one moment: no heartbeat is seen without what was left out before it. */
  private static final String TOLD =
      """
      select /* background */ topic, kafka_partition, partitions, known_until, false
      from replica_age
      union all
      select topic, -1, count(*)::int, min(fact_time), true
      from dead_letter
      where missed and replayed_at is null and discarded_at is null
      group by topic
      """;

  private record Partition(String topic, int number) {}

  private record Known(Instant until, int partitions) {
    /**
     * What is said of the future, by a clock that is ahead, counts as now: it grows old at once.
     */
    static Known at(Instant until, int partitions) {
      Instant now = Instant.now();
      return new Known(until.isAfter(now) ? now : until, partitions);
    }

    Known latest(Known other) {
      return until.isBefore(other.until) ? other : this;
    }
  }

  /**
   * What was left out of a topic and waits for an operator.
   *
   * @param since when the first of it was decided
   */
  record Missed(Instant since, int facts) {

    Missed and(Missed other) {
      return new Missed(since.isBefore(other.since) ? since : other.since, facts + other.facts);
    }
  }

  private final Map<Partition, Known> known = new ConcurrentHashMap<>();
  private final Map<Partition, Known> heard = new ConcurrentHashMap<>();

  /** By topic; null until it was read for the first time: before that nothing is known. */
  private @Nullable Map<String, Missed> missed;

  /** So that what was left out meanwhile is not taken for dealt with. */
  private long timesMissed;

  private final Object missing = new Object();
  private final Lock more = new ReentrantLock();
  private final Condition told = more.newCondition();
  private final AgroalDataSource database;
  private final FactAuthority authority;
  private final AuthorityConfig config;
  private final KafkaSettings kafka;

  ReplicaAge(
      AgroalDataSource database,
      FactAuthority authority,
      AuthorityConfig config,
      KafkaSettings kafka,
      MeterRegistry meters) {
    this.database = database;
    this.authority = authority;
    this.config = config;
    this.kafka = kafka;
    for (String facts : ofOthers()) {
      meters.gauge(
          "guildhall.replica.age.seconds",
          Tags.of("topic", facts),
          this,
          age -> age.age(facts).map(Duration::toMillis).map(ms -> ms / 1000.0).orElse(Double.NaN));
    }
  }

  /** Other services' topics with authority, without prefix. */
  List<String> ofOthers() {
    return config.authority().entrySet().stream()
        .filter(topic -> !topic.getValue().equals(kafka.service()))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** Whether so much is known that the owner need not be asked. */
  public boolean isFresh(String facts) {
    return age(facts).filter(age -> age.compareTo(config.freshWithin()) <= 0).isPresent();
  }

  /** How old the knowledge is; empty before the first heartbeat of every partition. */
  Optional<Duration> age(String facts) {
    return knownUntil(facts).map(until -> Duration.between(until, Instant.now()));
  }

  /**
   * Everything that was decided before this moment is known here; empty before the first heartbeat
   * of every partition.
   *
   * @param facts the topic, without prefix
   */
  public Optional<Instant> knownUntil(String facts) {
    String topic = kafka.topic(facts);
    Map<String, Missed> leftOut = leftOut();
    return leftOut == null
        ? Optional.empty()
        : heardUntil(topic)
            .map(until -> {
              Missed waiting = leftOut.get(topic);
              return waiting != null && waiting.since().isBefore(until) ? waiting.since() : until;
            });
  }

  private @Nullable Map<String, Missed> leftOut() {
    synchronized (missing) {
      return missed;
    }
  }

  /** How many genuine facts of the topic were left out and wait for an operator. */
  public int missed(String facts) {
    Map<String, Missed> leftOut = leftOut();
    Missed waiting = leftOut == null ? null : leftOut.get(kafka.topic(facts));
    return waiting == null ? 0 : waiting.facts();
  }

  /** Takes note that a fact was left out, before anything behind it is heard. */
  void miss(String topic, Instant decided) {
    synchronized (missing) {
      timesMissed++;
      if (missed != null) {
        Map<String, Missed> next = new HashMap<>(missed);
        next.merge(topic, new Missed(decided, 1), Missed::and);
        missed = Map.copyOf(next);
      }
    }
  }

  private Optional<Instant> heardUntil(String topic) {
    Known first = known.get(new Partition(topic, 0));
    if (first == null) {
      return Optional.empty();
    }
    Instant oldest = first.until();
    for (int number = 1; number < first.partitions(); number++) {
      Known next = known.get(new Partition(topic, number));
      if (next == null) {
        return Optional.empty();
      }
      oldest = next.until().isBefore(oldest) ? next.until() : oldest;
    }
    return Optional.of(oldest);
  }

  /**
   * Waits a moment for the heartbeat by which everything is known that was decided until then.
   *
   * @return whether it came
   */
  public boolean awaitKnown(String facts, Instant moment, Duration atMost) {
    long end = System.nanoTime() + atMost.toNanos();
    while (knownUntil(facts).filter(until -> !until.isBefore(moment)).isEmpty()) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0 || !isToldOfMore(left)) {
        return false;
      }
    }
    return true;
  }

  private boolean isToldOfMore(long millis) {
    more.lock();
    try {
      // A signal that came before is found by the next look, at most so much later.
      var unused = told.await(Math.min(millis, LOOK_AGAIN), TimeUnit.MILLISECONDS);
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      more.unlock();
    }
  }

  private void tell() {
    more.lock();
    try {
      told.signalAll();
    } finally {
      more.unlock();
    }
  }

  /** Takes note of a heartbeat, when everything before it in its partition was taken in. */
  public void hear(ConsumerRecord<String, byte[]> record) {
    Heartbeat heartbeat = authority.heard(record);
    if (heartbeat == null) {
      return;
    }
    Known fresh = Known.at(heartbeat.until(), heartbeat.partitions());
    Partition partition = new Partition(heartbeat.topic(), heartbeat.partition());
    known.merge(partition, fresh, Known::latest);
    heard.merge(partition, fresh, Known::latest);
    tell();
  }

  /** Writes down for the other processes what was heard since. */
  public void keep() {
    if (heard.isEmpty()) {
      return;
    }
    List<Partition> partitions = new ArrayList<>(heard.keySet());
    List<Known> values = partitions.stream().map(heard::remove).toList();
    try (Connection connection = database.getConnection();
        PreparedStatement upsert =
            connection.prepareStatement(
                """
                insert /* background */ into replica_age (topic, kafka_partition, partitions, known_until)
                select * from unnest(?::text[], ?::int[], ?::int[], ?::timestamptz[])
                on conflict (topic, kafka_partition) do update
                set partitions = excluded.partitions, known_until = excluded.known_until
                where replica_age.known_until < excluded.known_until
                """)) {
      upsert.setArray(1, array(connection, "text", partitions.stream().map(Partition::topic)));
      upsert.setArray(2, array(connection, "int4", partitions.stream().map(Partition::number)));
      upsert.setArray(3, array(connection, "int4", values.stream().map(Known::partitions)));
      upsert.setArray(
          4, array(connection, "timestamptz", values.stream().map(v -> Timestamp.from(v.until()))));
      upsert.executeUpdate();
    } catch (SQLException failed) {
      // The next heartbeat says more.
      LOG.debugf("The age of the replica was not written down: %s", failed.getMessage());
    }
  }

  private static java.sql.Array array(
      Connection connection, String type, java.util.stream.Stream<?> values) throws SQLException {
    return connection.createArrayOf(type, values.toArray());
  }

  @Override
  public String name() {
    return "read how old the replica is";
  }

  @Override
  public Duration every() {
    return EVERY;
  }

  /** Learns what the other processes have heard. */
  @Override
  public void run() throws SQLException {
    if (authority.topics().isEmpty()) {
      return;
    }
    long before;
    synchronized (missing) {
      before = timesMissed;
    }
    Map<String, Missed> waiting = new HashMap<>();
    Map<Partition, Known> told = new HashMap<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(TOLD);
        ResultSet found = select.executeQuery()) {
      while (found.next()) {
        Instant moment = found.getTimestamp(4).toInstant();
        if (found.getBoolean(5)) {
          waiting.put(found.getString(1), new Missed(moment, found.getInt(3)));
        } else {
          told.put(
              new Partition(found.getString(1), found.getInt(2)),
              Known.at(moment, found.getInt(3)));
        }
      }
    }
    synchronized (missing) {
      if (before == timesMissed) {
        missed = Map.copyOf(waiting);
      }
    }
    told.forEach((partition, until) -> known.merge(partition, until, Known::latest));
    tell();
  }
}
