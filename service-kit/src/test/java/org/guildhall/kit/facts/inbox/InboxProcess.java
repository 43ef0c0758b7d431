package org.guildhall.kit.facts.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.guildhall.kit.facts.authority.Belief;
import org.guildhall.kit.facts.authority.FactStatement;
import org.guildhall.kit.facts.event.Topics;
import org.guildhall.kit.killing.Pool;
import org.jspecify.annotations.Nullable;

/** A consumer in a process of its own, to be killed: JDBC address, password, Kafka's, topic. */
public final class InboxProcess {

  private InboxProcess() {}

  public static void main(String[] arguments) {
    Map<String, Object> kafka = Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, arguments[2]);
    String topic = arguments[3];
    PlainUnitOfWork transactions = new PlainUnitOfWork(Pool.of(arguments[0], arguments[1], 3));
    Receiver receiver =
        new Receiver(
            transactions,
            Map.of(topic, List.of(new EffectWriter(topic, transactions))),
            new ObjectMapper(),
            new BelievesEverything());
    new InboxLoop(
            () -> {
              Topics.ensure(kafka, List.of(topic), 4);
              return InboxRunner.consumer(kafka, "killed", Duration.ofSeconds(6));
            },
            receiver,
            new DeadLetterBox(kafka, "killed", transactions),
            new InboxLoop.Settings(20, 6, Duration.ofSeconds(1)),
            new Silent())
        .run();
  }

  /** A transaction on a plain connection, which the handler shares. */
  private static final class PlainUnitOfWork implements UnitOfWork {

    private final DataSource database;
    private final ThreadLocal<Connection> current = new ThreadLocal<>();

    PlainUnitOfWork(DataSource database) {
      this.database = database;
    }

    Connection connection() {
      return current.get();
    }

    @Override
    public void run(Work work) throws Exception {
      try (Connection connection = database.getConnection()) {
        connection.setAutoCommit(false);
        current.set(connection);
        boolean done = false;
        try {
          work.with(connection);
          connection.commit();
          done = true;
        } finally {
          current.remove();
          if (!done) {
            connection.rollback();
          }
        }
      }
    }
  }

  /** No fact here says who may do what. */
  private static final class BelievesEverything implements Belief {

    @Override
    public Set<String> topics() {
      return Set.of();
    }

    @Override
    public @Nullable String whyNot(ConsumerRecord<String, byte[]> record) {
      return null;
    }

    @Override
    public void miss(String topic, Instant decided) {}

    @Override
    public @Nullable String whyNot(FactStatement statement, @Nullable String signature) {
      return null;
    }

    @Override
    public void hear(ConsumerRecord<String, byte[]> heartbeat) {
      // Nobody asks how old anything is.
    }

    @Override
    public void keep() {
      // Nobody asks how old anything is.
    }
  }

  private record EffectWriter(String topic, PlainUnitOfWork transactions) implements FactHandler {

    @Override
    public void handle(ReceivedFact fact) {
      try (PreparedStatement insert =
          transactions
              .connection()
              .prepareStatement(
                  "insert into probe_effect (fact_id, aggregate_id, version) values (?, ?, ?)")) {
        insert.setObject(1, fact.id());
        insert.setObject(2, fact.aggregateId());
        insert.setLong(3, fact.aggregateVersion());
        insert.executeUpdate();
      } catch (SQLException failed) {
        throw new IllegalStateException(failed);
      }
    }
  }

  private static final class Silent implements InboxLoop.InboxMeter {

    @Override
    public void received(int facts, long millisBehind) {
      // Nobody counts.
    }

    @Override
    public void idle(int partitionsWaiting) {
      // Nobody counts.
    }

    @Override
    public void failed() {
      // Nobody counts.
    }

    @Override
    public void setAside() {
      // Nobody counts.
    }
  }
}
