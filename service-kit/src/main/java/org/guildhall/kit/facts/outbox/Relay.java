package org.guildhall.kit.facts.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.guildhall.kit.facts.authority.SigningKey;
import org.guildhall.kit.facts.event.Backoff;
import org.guildhall.kit.facts.event.Signal;
import org.jboss.logging.Logger;

/**
 * Carries facts from the outbox to Kafka, in the order of their aggregates, each at least once. Of
 * all processes of a service one does it at a time.
 *
 * <pre>
 *   STANDBY --lock--> FENCE --publisher opened--> CARRY --rows--> CARRY
 *      ^                |                            |
 *      +----back-off----+--- Kafka or PostgreSQL ----+
 * </pre>
 *
 * <p>The publisher is opened after the lock and before the first row is read: what an earlier relay
 * managed to commit is either seen as published or sent again, never sent later.
 */
final class Relay implements Runnable, AutoCloseable {

  private static final Logger LOG = Logger.getLogger(Relay.class);
  private static final Duration FIRST_BACK_OFF = Duration.ofMillis(100);
  private static final int ERROR_LENGTH = 1_000;

  /**
   * What the relay is told.
   *
   * @param heartbeat how often it tells how far it has come
   */
  record Settings(int batch, Duration poll, Duration longestBackOff, Duration heartbeat) {}

  private final DataSource database;
  private final Supplier<KafkaPublisher> publishers;
  private final Settings settings;
  private final RelayMeter meter;
  private final Signal wake = new Signal();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Backoff backoff;
  private volatile boolean active;
  private volatile Instant lastSeen = Instant.now();
  private long lastTold;

  Relay(
      DataSource database,
      Supplier<KafkaPublisher> publishers,
      Settings settings,
      RelayMeter meter) {
    this.database = database;
    this.publishers = publishers;
    this.settings = settings;
    this.meter = meter;
    this.backoff = new Backoff(FIRST_BACK_OFF, settings.longestBackOff());
    this.lastTold = System.nanoTime() - settings.heartbeat().toNanos();
  }

  /** Whether this process is the one. */
  boolean isActive() {
    return active;
  }

  /** When the loop last went round. */
  Instant lastSeen() {
    return lastSeen;
  }

  /** There is something to carry. */
  void wake() {
    wake.raise();
  }

  @Override
  public void run() {
    while (stopped.getCount() > 0) {
      lastSeen = Instant.now();
      try {
        takeTurn();
      } catch (SQLException | RuntimeException failure) {
        // Whatever it was, the relay must not end: nobody else would carry.
        meter.failed();
        Duration wait = backoff.next();
        LOG.warnf("The relay waits %d ms and tries again: %s", wait.toMillis(), rootOf(failure));
        pause(wait);
      }
    }
  }

  private void takeTurn() throws SQLException {
    try (RelayTurn turn = RelayTurn.take(database, wake)) {
      if (turn == null) {
        pause(settings.poll());
        return;
      }
      try (KafkaPublisher publisher = open()) {
        LOG.info("This process is the relay now");
        active = true;
        carry(turn, publisher);
      } finally {
        active = false;
      }
    }
  }

  private KafkaPublisher open() throws SQLException {
    try {
      return publishers.get();
    } catch (KafkaException away) {
      try (Connection connection = database.getConnection()) {
        noteFailure(connection, OutboxTable.waiting(connection, 1), away);
      }
      throw away;
    }
  }

  /** The oldest row tells an operator how often it was tried, and what was in the way. */
  private static void noteFailure(Connection connection, List<OutboxRow> rows, Exception failed)
      throws SQLException {
    if (!rows.isEmpty()) {
      OutboxTable.markFailed(connection, rows.getFirst(), rootOf(failed), null);
    }
  }

  private void carry(RelayTurn turn, KafkaPublisher publisher) throws SQLException {
    while (stopped.getCount() > 0 && !turn.isOver()) {
      lastSeen = Instant.now();
      boolean more = carryBatch(publisher) == settings.batch();
      tellCarried(publisher);
      if (!more) {
        await(settings.poll());
      }
    }
  }

  /**
   * Now and then, and only if nothing that carries authority waits: not even what is put off, since
   * somebody may have lost a role by it.
   */
  private void tellCarried(KafkaPublisher publisher) throws SQLException {
    SigningKey key = publisher.signer().key();
    if (key == null || System.nanoTime() - lastTold < settings.heartbeat().toNanos()) {
      return;
    }
    try (Connection connection = database.getConnection()) {
      Instant until =
          OutboxTable.carriedUntil(connection, publisher.signer().topics(), key.verifier().text());
      if (until != null) {
        publisher.tellCarried(until);
        lastTold = System.nanoTime();
      }
    }
  }

  /** How many rows were waiting; there may be more when it was a full batch. */
  private int carryBatch(KafkaPublisher publisher) throws SQLException {
    try (Connection connection = database.getConnection()) {
      List<OutboxRow> rows = OutboxTable.waiting(connection, settings.batch());
      if (rows.isEmpty()) {
        backoff.reset();
        return 0;
      }
      try {
        publisher.publish(rows);
      } catch (KafkaPublisher.Unpublishable hopeless) {
        putOff(connection, hopeless);
        return settings.batch();
      } catch (KafkaException failed) {
        noteFailure(connection, rows, failed);
        throw failed;
      }
      OutboxTable.markPublished(connection, rows);
      meter.published(rows.size());
      backoff.reset();
      return rows.size();
    }
  }

  /** A fact that Kafka refuses holds up its own aggregate and nobody else's. */
  private void putOff(Connection connection, KafkaPublisher.Unpublishable hopeless)
      throws SQLException {
    OutboxRow row = hopeless.row();
    meter.failed();
    LOG.errorf(
        "Fact %s (%s of %s) cannot be published: %s",
        row.id(), row.type(), row.aggregateId(), hopeless.getMessage());
    Duration wait = Duration.ofSeconds(Math.min(600, 5L << Math.min(row.attempts(), 7)));
    OutboxTable.markFailed(connection, row, String.valueOf(hopeless.getMessage()), wait);
  }

  private void await(Duration atMost) {
    try {
      wake.await(atMost);
    } catch (InterruptedException asked) {
      stopped.countDown();
    }
  }

  private void pause(Duration wait) {
    try {
      var unused = stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException asked) {
      stopped.countDown();
    }
  }

  private static String rootOf(Exception failure) {
    Throwable root = failure;
    while (root.getCause() != null && !(root instanceof InterruptException)) {
      root = root.getCause();
    }
    String text = root.toString();
    return text.length() > ERROR_LENGTH ? text.substring(0, ERROR_LENGTH) : text;
  }

  @Override
  public void close() {
    stopped.countDown();
    wake.raise();
  }

  /** Where the relay counts what it does. */
  interface RelayMeter {

    RelayMeter NONE =
        new RelayMeter() {
          @Override
          public void published(int facts) {
            // Nobody counts.
          }

          @Override
          public void failed() {
            // Nobody counts.
          }
        };

    void published(int facts);

    void failed();
  }
}
