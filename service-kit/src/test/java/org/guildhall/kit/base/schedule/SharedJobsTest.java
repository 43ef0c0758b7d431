package org.guildhall.kit.base.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.guildhall.kit.killing.KilledProcess;
import org.guildhall.kit.killing.Pool;
import org.guildhall.local.LocalPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two replicas, each a process of its own, of which one is killed at work. */
class SharedJobsTest {

  private static final int THINGS = 200;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final List<KilledProcess> replicas = new ArrayList<>();
  private LocalPostgres postgres;
  private AgroalDataSource database;
  private String url;

  @BeforeEach
  void start() throws SQLException {
    postgres = LocalPostgres.temporary();
    url = postgres.createDatabase("schedule");
    Flyway.configure()
        .dataSource(url, LocalPostgres.ADMINISTRATOR, postgres.password())
        .locations("classpath:db/kit")
        .load()
        .migrate();
    database = Pool.of(url, postgres.password(), 4);
    execute(
        """
        create table due_thing (id int primary key, done boolean not null default false);
        create table effect (thing int not null);
        create table turn (
          id bigserial primary key, replica text not null,
          begun timestamptz not null default clock_timestamp(), ended timestamptz);
        """);
  }

  @AfterEach
  void stop() {
    replicas.forEach(KilledProcess::kill);
    database.close();
    postgres.close();
  }

  @Test
  void shouldGiveEverythingItsEffectOnceThoughAReplicaIsKilledAtWork() throws SQLException {
    KilledProcess first = replica("first");
    replica("second");
    execute("insert into due_thing (id) select generate_series(1, " + THINGS + ")");

    await().atMost(PATIENCE).until(() -> count("effect") > THINGS / 10);
    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(2)).until(() -> isAtWork("first"));
    first.kill();

    await().atMost(PATIENCE).until(() -> count("due_thing where not done") == 0);
    assertThat(count("effect")).isEqualTo(THINGS);
    assertThat(count("(select distinct thing from effect) each_once")).isEqualTo(THINGS);
  }

  @Test
  void shouldNeverHaveTwoReplicasAtTheSameWork() throws SQLException {
    replica("first");
    replica("second");

    await().atMost(PATIENCE).until(() -> count("turn where ended is not null") > 100);

    assertThat(
            count(
                "turn a join turn b on a.id < b.id"
                    + " and a.begun < b.ended and b.begun < a.ended"))
        .isZero();
  }

  @Test
  void shouldBringForwardWhatWaitsWhenTheClockJumps() throws SQLException {
    execute(
        """
        insert into scheduled_task (task_name, task_instance, execution_time, picked, version)
        values ('waits', '1', now() + interval '10 days', false, 1),
               ('is being done', '1', now() - interval '1 minute', true, 1)
        """);

    new DueJobs(database).bringForward(Duration.ofDays(10));

    assertThat(count("scheduled_task where task_name = 'waits' and execution_time <= now()"))
        .isEqualTo(1);
    assertThat(count("scheduled_task where picked and execution_time > now() - interval '1 hour'"))
        .isEqualTo(1);
  }

  private KilledProcess replica(String name) {
    KilledProcess replica =
        new KilledProcess("replica-" + name, JobProcess.class, url, postgres.password(), name);
    replicas.add(replica);
    return replica;
  }

  private boolean isAtWork(String replica) throws SQLException {
    return count(
            "turn where ended is null and replica = '"
                + replica
                + "' and id = (select max(id) from turn)")
        > 0;
  }

  private long count(String what) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from " + what)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
