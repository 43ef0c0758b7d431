package org.guildhall.kit.facts.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.base.schedule.DueJobs;
import org.guildhall.kit.base.time.GuildhallClock;
import org.guildhall.kit.killing.Pool;
import org.guildhall.local.LocalPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** In a normal installation nobody moves the clock: not by the API, not by a fact, not by SQL. */
@Tag("servers")
class NormalInstallationTest {

  private static LocalPostgres postgres;

  private AgroalDataSource database;
  private final GuildhallClock clock = new GuildhallClock();

  private record Config(boolean enabled, boolean steering) implements SandboxConfig {}

  @BeforeAll
  static void startPostgres() {
    postgres = LocalPostgres.temporary();
  }

  @AfterAll
  static void stopPostgres() {
    postgres.close();
  }

  @BeforeEach
  void freshDatabase() {
    String url = postgres.createDatabase("db" + UUID.randomUUID().toString().replace("-", ""));
    Flyway.configure()
        .dataSource(url, LocalPostgres.ADMINISTRATOR, postgres.password())
        .locations("classpath:db/kit")
        .load()
        .migrate();
    database = Pool.of(url, postgres.password(), 2);
  }

  private Installation started(boolean sandbox) {
    Installation installation =
        new Installation(database, new Config(sandbox, true), clock, new DueJobs(database));
    installation.check(new StartupEvent());
    return installation;
  }

  private void sql(String statement) throws SQLException {
    try (var connection = database.getConnection();
        var execute = connection.createStatement()) {
      execute.execute(statement);
    }
  }

  @Test
  void shouldHaveNoClockToMove() {
    Installation normal = started(false);
    AdvanceClock advance = new AdvanceClock(normal, clock, fact -> {}, (a, b, c, d, e) -> {});
    assertThatThrownBy(() ->
            advance.advance(
                new Actor(
                    "olive",
                    "Olive Osei",
                    java.util.Optional.empty(),
                    java.util.Optional.empty(),
                    java.util.Set.of(),
                    java.util.Set.of("operator"),
                    java.util.Set.of()),
                new ClockCommand(Duration.ofDays(1), null)))
        .isInstanceOfSatisfying(
            ProblemException.class, p -> assertThat(p.type()).isEqualTo(KitProblem.NOT_FOUND));
    assertThat(clock.offset()).isZero();
  }

  @Test
  void shouldRefuseInTheDatabaseWhateverTheCodeDoes() {
    Installation normal = started(false);
    assertThatThrownBy(() -> normal.advanceTo(Duration.ofDays(1)))
        .hasRootCauseInstanceOf(SQLException.class)
        .rootCause()
        .hasMessageContaining("only_a_sandbox_has_another_time");
    assertThatThrownBy(() -> sql("update installation set clock_offset = '1 day'"))
        .hasMessageContaining("only_a_sandbox_has_another_time");
    assertThatThrownBy(() -> sql("update installation set kind = 'SANDBOX'"))
        .hasMessageContaining("stays what it is");
    assertThatThrownBy(() -> sql("insert into installation (kind) values ('SANDBOX')"))
        .hasMessageContaining("duplicate key");
  }

  @Test
  void shouldNotStartOnADatabaseOfTheOtherKind() {
    started(false);
    assertThatThrownBy(() -> started(true)).hasMessageContaining("stays what it is");
    assertThat(started(false).isSandbox()).isFalse();
  }

  @Test
  void shouldRememberTheTimeOfASandboxOverARestart() {
    Installation sandbox = started(true);
    sandbox.advanceTo(Duration.ofDays(400).plusMillis(123));
    sandbox.advanceTo(Duration.ofDays(1));
    started(true);
    assertThat(clock.offset()).isEqualTo(Duration.ofDays(400).plusMillis(123));
    assertThatThrownBy(() -> started(false)).hasMessageContaining("stays what it is");
  }

  @Test
  void shouldSetAsideAFactThatWouldMoveItsClock() {
    var handler = new ClockAdvancedHandler(started(false), null);
    var fact =
        new org.guildhall.kit.facts.inbox.ReceivedFact(
            UUID.randomUUID(),
            ClockAdvanced.TOPIC,
            ClockAdvanced.TYPE,
            ClockAdvanced.INSTALLATION,
            1,
            java.time.Instant.EPOCH,
            "{\"offset\":\"PT24H\"}",
            new com.fasterxml.jackson.databind.ObjectMapper());
    assertThatThrownBy(() -> handler.handle(fact))
        .isInstanceOf(org.guildhall.kit.facts.inbox.PoisonFactException.class);
    assertThat(clock.offset()).isZero();
  }
}
