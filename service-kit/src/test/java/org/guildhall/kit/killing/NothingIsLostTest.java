package org.guildhall.kit.killing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.guildhall.kit.facts.inbox.InboxProcess;
import org.guildhall.kit.facts.outbox.RelayProcess;
import org.guildhall.kit.facts.outbox.Writers;
import org.guildhall.local.LocalKafka;
import org.guildhall.local.LocalPostgres;
import org.guildhall.local.LocalStackException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two relays, two consumers, a broker and PostgreSQL, each a process of its own, killed with
 * SIGKILL at random moments while people work. The seed of the randomness is part of every message;
 * set {@code -Dkilling.seed} to repeat an order of kills (moments still differ).
 */
@Tag("long")
class NothingIsLostTest {

  private static final String TOPIC = "killed";
  private static final int AGGREGATES = 40;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final long seed = Long.getLong("killing.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final List<UUID> aggregates =
      Stream.generate(UUID::randomUUID).limit(AGGREGATES).toList();
  private final CountDownLatch never = new CountDownLatch(1);
  private final List<KilledProcess> processes = new ArrayList<>();

  // The killed broker may still be writing when the folder goes.
  @TempDir(cleanup = CleanupMode.NEVER)
  Path folder;

  private LocalPostgres postgres;
  private AgroalDataSource database;
  private KilledProcess broker;
  private List<KilledProcess> relays = List.of();
  private List<KilledProcess> consumers = List.of();
  private int postgresKills;

  @BeforeEach
  void start() throws IOException, SQLException {
    postgres = LocalPostgres.temporary();
    String url = postgres.createDatabase("killing");
    Flyway.configure()
        .dataSource(url, LocalPostgres.ADMINISTRATOR, postgres.password())
        .locations("classpath:db/kit", "classpath:db/probe")
        .load()
        .migrate();
    database = Pool.of(url, postgres.password(), 8);
    createAggregates();
    String port = Integer.toString(freePort());
    String kafka = "127.0.0.1:" + port;
    broker = process("broker", LocalKafka.class, "--data", folder.toString(), "--port", port);
    relays =
        List.of(
            process("relay-1", RelayProcess.class, url, postgres.password(), kafka),
            process("relay-2", RelayProcess.class, url, postgres.password(), kafka));
    consumers =
        List.of(
            process("consumer-1", InboxProcess.class, url, postgres.password(), kafka, TOPIC),
            process("consumer-2", InboxProcess.class, url, postgres.password(), kafka, TOPIC));
  }

  private KilledProcess process(String name, Class<?> main, String... arguments) {
    KilledProcess process = new KilledProcess(name, main, arguments);
    processes.add(process);
    return process;
  }

  @AfterEach
  void stop() {
    processes.forEach(KilledProcess::kill);
    if (database != null) {
      database.close();
    }
    postgres.close();
  }

  @Test
  void shouldBringEveryCommittedFactOnceAndInOrderWhateverIsKilled() throws Exception {
    try (Writers writers = new Writers(database, aggregates, TOPIC, 4)) {
      await().atMost(PATIENCE).until(() -> count("probe_effect") > 100);
      killEverythingInTurn();
    }
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .ignoreExceptions()
        .untilAsserted(
            () -> assertThat(count("probe_effect")).as(seed()).isEqualTo(count("outbox")));
    assertThat(count("outbox")).as(seed()).isGreaterThan(1_000);
    assertThat(count("dead_letter")).as(seed()).isZero();
    assertThat(count("outbox where published_at is null")).as(seed()).isZero();
    assertThat(count("outbox where id not in (select fact_id from probe_effect)")).isZero();
    assertThat(effects()).as(seed()).isEqualTo(committed());
    assertThat(postgresKills).isPositive();
    assertThat(processes).as(seed()).allMatch(process -> process.kills() > 0);
    assertThat(processes).as("nobody ended by itself, " + seed()).allMatch(KilledProcess::isAlive);
  }

  private String seed() {
    return "-Dkilling.seed=" + seed;
  }

  private void killEverythingInTurn() throws InterruptedException {
    List<Runnable> kills = new ArrayList<>();
    for (int round = 0; round < 2; round++) {
      relays.forEach(relay -> kills.add(relay::killAndReplace));
      consumers.forEach(consumer -> kills.add(consumer::killAndReplace));
      kills.add(this::killPostgres);
    }
    kills.add(broker::killAndReplace);
    Collections.shuffle(kills, random);
    for (Runnable kill : kills) {
      never.await(500 + random.nextInt(3_000), TimeUnit.MILLISECONDS);
      kill.run();
    }
  }

  private void killPostgres() {
    postgres.kill();
    postgresKills++;
    // A killed server's children may still hold its shared memory; then it does not start yet.
    await()
        .atMost(PATIENCE)
        .ignoreException(LocalStackException.class)
        .until(() -> {
          postgres.restart();
          return true;
        });
  }

  /** What each aggregate has come to, as a list of its versions from the first to the last. */
  private Map<UUID, List<Long>> committed() throws SQLException {
    Map<UUID, List<Long>> versions = new LinkedHashMap<>();
    try (var connection = database.getConnection();
        var select = connection.prepareStatement("select id, version from probe order by id");
        var found = select.executeQuery()) {
      while (found.next()) {
        versions.put(
            found.getObject(1, UUID.class),
            LongStream.rangeClosed(1, found.getLong(2)).boxed().toList());
      }
    }
    return versions;
  }

  /** What took effect, in the order in which it did. */
  private Map<UUID, List<Long>> effects() throws SQLException {
    Map<UUID, List<Long>> versions = new LinkedHashMap<>();
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "select aggregate_id, version from probe_effect order by aggregate_id, seq");
        var found = select.executeQuery()) {
      while (found.next()) {
        versions
            .computeIfAbsent(found.getObject(1, UUID.class), id -> new ArrayList<>())
            .add(found.getLong(2));
      }
    }
    return versions;
  }

  private long count(String what) throws SQLException {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement("select count(*) from " + what);
        var found = select.executeQuery()) {
      found.next();
      return found.getLong(1);
    }
  }

  private void createAggregates() throws SQLException {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into probe (id, owner, title, version) values (?, ?, ?, 0)")) {
      for (UUID id : aggregates) {
        insert.setObject(1, id);
        insert.setObject(2, id);
        insert.setString(3, id.toString());
        insert.executeUpdate();
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
