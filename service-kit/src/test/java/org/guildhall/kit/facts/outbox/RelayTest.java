package org.guildhall.kit.facts.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.KafkaException;
import org.flywaydb.core.Flyway;
import org.guildhall.kit.base.id.Ids;
import org.guildhall.kit.facts.authority.FactSigner;
import org.guildhall.kit.killing.Pool;
import org.guildhall.local.LocalKafka;
import org.guildhall.local.LocalPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One relay at a time, woken when there is something to carry, on real servers. */
@Tag("servers")
class RelayTest {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration NEVER = Duration.ofHours(1);
  private static final Duration SHORT = Duration.ofMillis(100);

  private static LocalPostgres postgres;
  private static LocalKafka kafka;

  private final List<Relay> relays = new ArrayList<>();
  private final UUID aggregate = UUID.randomUUID();
  private String service;
  private AgroalDataSource database;

  @BeforeAll
  static void startServers() {
    postgres = LocalPostgres.temporary();
    kafka = LocalKafka.temporary();
  }

  @AfterAll
  static void stopServers() {
    kafka.close();
    postgres.close();
  }

  @BeforeEach
  void freshDatabase() {
    service = "s" + UUID.randomUUID().toString().replace("-", "");
    String url = postgres.createDatabase(service);
    Flyway.configure()
        .dataSource(url, LocalPostgres.ADMINISTRATOR, postgres.password())
        .locations("classpath:db/kit")
        .load()
        .migrate();
    database = Pool.of(url, postgres.password(), 12);
  }

  @AfterEach
  void stopRelays() {
    relays.forEach(Relay::close);
  }

  private KafkaPublisher publisher(String broker) {
    return new KafkaPublisher(
        new KafkaPublisher.Settings(
            Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, broker, "max.block.ms", "500"),
            service,
            "https://guildhall.example/contracts/",
            1,
            "",
            FactSigner.NONE));
  }

  private Relay relay(Duration poll) {
    return relay(poll, () -> publisher(kafka.bootstrapServers()));
  }

  private Relay relay(Duration poll, Supplier<KafkaPublisher> publishers) {
    Relay relay =
        new Relay(database, publishers, new Relay.Settings(100, poll, SHORT, SHORT), new NoMeter());
    relays.add(relay);
    Thread.ofPlatform().daemon().start(relay);
    return relay;
  }

  private OutboxRow fact(UUID of, long version) {
    return new OutboxRow(
        0, Ids.next(), "relay", of, "probe.told", version, "{}", "-", Instant.EPOCH, 0);
  }

  private void commitFact(long version) throws SQLException {
    try (Connection connection = database.getConnection()) {
      OutboxTable.insert(connection, List.of(fact(aggregate, version)));
    }
  }

  private long one(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(sql);
        var found = select.executeQuery()) {
      found.next();
      return found.getLong(1);
    }
  }

  private void awaitPublished(long facts) {
    await()
        .atMost(LONG)
        .until(() -> one("select count(*) from outbox where published_at is not null") == facts);
  }

  @Test
  void shouldLetOneRelayCarryAndTheOtherTakeOverWhenItsSessionEnds() throws SQLException {
    Relay one = relay(SHORT);
    await().atMost(LONG).until(one::isActive);
    Relay two = relay(SHORT);
    Instant begun = Instant.now();
    await().atMost(LONG).until(() -> two.lastSeen().isAfter(begun.plusMillis(500)));
    commitFact(1);
    awaitPublished(1);
    assertThat(two.isActive()).as("while the first has its turn").isFalse();
    one.close();
    await().atMost(LONG).until(two::isActive);
    commitFact(2);
    awaitPublished(2);
    killRelaySession();
    commitFact(3);
    awaitPublished(3);
  }

  private void killRelaySession() throws SQLException {
    assertThat(
            one(
                "select count(pg_terminate_backend(pid)) from pg_locks"
                    + " where locktype = 'advisory' and classid = 1196771657 and granted"
                    + " and database = (select oid from pg_database"
                    + "   where datname = current_database())"))
        .isEqualTo(1);
  }

  @Test
  void shouldWakeTheRelayOfAnotherProcessAfterACommit() throws SQLException {
    Relay relay = relay(NEVER);
    await().atMost(LONG).until(relay::isActive);
    try (Notifier notifier = new Notifier(database)) {
      Thread.ofPlatform().daemon().start(notifier);
      commitFact(1);
      notifier.raise();
      awaitPublished(1);
      commitFact(2);
      notifier.raise();
      awaitPublished(2);
    }
  }

  @Test
  void shouldCarryOnByItselfWhenANotificationWasLost() throws SQLException {
    relay(SHORT);
    commitFact(1);
    awaitPublished(1);
  }

  @Test
  void shouldFenceARelayThatLostItsTurnWithoutNoticing() throws Exception {
    commitFact(1);
    try (KafkaPublisher zombie = publisher(kafka.bootstrapServers());
        KafkaPublisher successor = publisher(kafka.bootstrapServers())) {
      List<OutboxRow> rows = List.of(fact(aggregate, 1));
      assertThatThrownBy(() -> zombie.publish(rows)).isInstanceOf(KafkaException.class);
      assertThatCode(() -> successor.publish(rows)).doesNotThrowAnyException();
    }
  }

  @Test
  void shouldNoteHowOftenItTriedAndWhatWasInTheWay() throws SQLException {
    commitFact(1);
    relay(SHORT, () -> publisher("127.0.0.1:1"));
    await()
        .atMost(LONG)
        .until(() ->
            one("select count(*) from outbox where attempts > 1 and last_error is not null") == 1);
  }

  /** Without a lock of its own on anything else: the outbox alone keeps the order. */
  @Test
  void shouldLetTheSecondTransactionOfAnAggregateWaitForTheFirst() throws Exception {
    try (Connection first = database.getConnection();
        Connection second = database.getConnection();
        Connection third = database.getConnection()) {
      first.setAutoCommit(false);
      OutboxTable.insert(first, List.of(fact(aggregate, 1)));
      OutboxTable.insert(third, List.of(fact(UUID.randomUUID(), 1)));
      CompletableFuture<Void> waiting =
          CompletableFuture.runAsync(() -> insert(second, fact(aggregate, 2)));
      await().atMost(LONG).until(() -> one("select count(*) from pg_locks where not granted") > 0);
      assertThat(waiting).isNotDone();
      first.commit();
      assertThat(waiting).succeedsWithin(LONG);
    }
    assertThat(
            one(
                "select count(*) from outbox a join outbox b using (aggregateid)"
                    + " where a.aggregate_version < b.aggregate_version and a.seq < b.seq"))
        .isEqualTo(1);
  }

  private static void insert(Connection connection, OutboxRow row) {
    try {
      OutboxTable.insert(connection, List.of(row));
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static final class NoMeter implements Relay.RelayMeter {

    @Override
    public void published(int facts) {
      // Nobody counts.
    }

    @Override
    public void failed() {
      // Nobody counts.
    }
  }
}
