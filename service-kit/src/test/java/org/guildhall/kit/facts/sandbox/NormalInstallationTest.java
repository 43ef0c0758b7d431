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

  private record Config(boolean enabled, boolean steering) implements SandboxConfig {

    @Override
    public Duration furthestStep() {
      return Duration.ofDays(366);
    }

    @Override
    public Duration furthestAhead() {
      return Duration.ofDays(3653);
    }
  }

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
    assertThatThrownBy(() -> advance(normal, Duration.ofDays(1)))
        .isInstanceOfSatisfying(
            ProblemException.class, p -> assertThat(p.type()).isEqualTo(KitProblem.NOT_FOUND));
    assertThat(clock.offset()).isZero();
  }

  private void advance(Installation installation, Duration by) {
    new AdvanceClock(
            installation,
            clock,
            fact -> {},
            (a, b, c, d, e) -> {},
            new Config(installation.isSandbox(), true))
        .advance(
            new Actor(
                "olive",
                "Olive Osei",
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                java.util.Set.of(),
                java.util.Set.of("operator"),
                java.util.Set.of()),
            new ClockCommand(by, null));
  }

  @Test
  void shouldNeverLetASandboxGetMoreThanTenYearsAhead() {
    Installation sandbox = started(true);
    sandbox.advanceTo(Duration.ofDays(3600));
    sandbox.follow();

    assertThatThrownBy(() -> advance(sandbox, Duration.ofDays(60)))
        .hasMessageContaining("at most 3653 days ahead of the true time; it is 3600 days ahead");
    advance(sandbox, Duration.ofDays(50));
    sandbox.follow();

    assertThat(clock.offset()).isEqualTo(Duration.ofDays(3650));
  }

  @Test
  void shouldSetAsideAFactThatWouldMoveASandboxTooFar() {
    var handler = new ClockAdvancedHandler(started(true), null);

    assertThatThrownBy(() -> handler.handle(moved("PT87673H")))
        .isInstanceOf(org.guildhall.kit.facts.inbox.PoisonFactException.class);
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
    assertThatThrownBy(() -> handler.handle(moved("PT24H")))
        .isInstanceOf(org.guildhall.kit.facts.inbox.PoisonFactException.class);
    assertThat(clock.offset()).isZero();
  }

  private static org.guildhall.kit.facts.inbox.ReceivedFact moved(String offset) {
    return new org.guildhall.kit.facts.inbox.ReceivedFact(
        UUID.randomUUID(),
        ClockAdvanced.TOPIC,
        ClockAdvanced.TYPE,
        ClockAdvanced.INSTALLATION,
        1,
        java.time.Instant.EPOCH,
        "{\"offset\":\"" + offset + "\"}",
        com.fasterxml.jackson.databind.json.JsonMapper.builder().findAndAddModules().build());
  }
}
