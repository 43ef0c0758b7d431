package org.guildhall.kit.facts.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.guildhall.kit.base.id.Ids;

/** People at work: each transaction changes an aggregate and tells of it. */
public final class Writers implements AutoCloseable {

  private final DataSource database;
  private final List<UUID> aggregates;
  private final String topic;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final List<Thread> threads;

  public Writers(DataSource database, List<UUID> aggregates, String topic, int number) {
    this.database = database;
    this.aggregates = aggregates;
    this.topic = topic;
    this.threads =
        new Random(number)
            .longs(number)
            .mapToObj(seed -> Thread.ofPlatform().daemon().start(() -> work(new Random(seed))))
            .toList();
  }

  private void work(Random random) {
    while (stop.getCount() > 0) {
      try {
        change(aggregates.get(random.nextInt(aggregates.size())), 1 + random.nextInt(3));
        pause(4);
      } catch (SQLException away) {
        // PostgreSQL was killed: whether the last commit came through, the outbox itself says.
        pause(100);
      }
    }
  }

  private void pause(int millis) {
    try {
      var unused = stop.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException asked) {
      stop.countDown();
    }
  }

  private void change(UUID aggregate, int facts) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      boolean done = false;
      try {
        long version = advance(connection, aggregate, facts);
        List<OutboxRow> rows =
            java.util.stream.LongStream.rangeClosed(version - facts + 1, version)
                .mapToObj(v -> row(aggregate, v))
                .toList();
        OutboxTable.insert(connection, rows);
        connection.commit();
        done = true;
      } finally {
        if (!done) {
          connection.rollback();
        }
      }
    }
  }

  private static long advance(Connection connection, UUID aggregate, int by) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update probe set version = version + ? where id = ? returning version")) {
      update.setInt(1, by);
      update.setObject(2, aggregate);
      try (ResultSet found = update.executeQuery()) {
        found.next();
        return found.getLong(1);
      }
    }
  }

  private OutboxRow row(UUID aggregate, long version) {
    String payload = "{\"version\":" + version + "}";
    return new OutboxRow(
        0, Ids.next(), topic, aggregate, "probe.changed", version, payload, "-", Instant.EPOCH, 0);
  }

  @Override
  public void close() throws InterruptedException {
    stop.countDown();
    for (Thread thread : threads) {
      thread.join(30_000);
    }
  }
}
