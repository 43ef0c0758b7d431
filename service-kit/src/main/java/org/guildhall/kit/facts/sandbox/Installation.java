package org.guildhall.kit.facts.sandbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.guildhall.kit.base.schedule.DueJobs;
import org.guildhall.kit.base.time.GuildhallClock;
import org.jboss.logging.Logger;

/**
 * What kind of installation this is, as the database says, and how far its clock is ahead. A
 * service does not start on a database of the other kind.
 */
@ApplicationScoped
public class Installation {

  private static final Logger LOG = Logger.getLogger(Installation.class);
  private static final int BEFORE_EVERYTHING = 1;

  private final AgroalDataSource database;
  private final SandboxConfig config;
  private final GuildhallClock clock;
  private final DueJobs jobs;

  Installation(
      AgroalDataSource database, SandboxConfig config, GuildhallClock clock, DueJobs jobs) {
    this.database = database;
    this.config = config;
    this.clock = clock;
    this.jobs = jobs;
  }

  void check(@Observes @jakarta.annotation.Priority(BEFORE_EVERYTHING) StartupEvent started) {
    String wanted = config.enabled() ? "SANDBOX" : "NORMAL";
    String stored = remember(wanted);
    if (!stored.equals(wanted)) {
      throw new IllegalStateException(
          "The database belongs to a "
              + stored
              + " installation, but guildhall.sandbox="
              + config.enabled()
              + " asks for a "
              + wanted
              + " one. An installation stays what it is: use another data folder or database.");
    }
    follow();
    if (config.enabled()) {
      LOG.warnf("This is a sandbox; its clock is %s ahead", clock.offset());
    }
  }

  public boolean isSandbox() {
    return config.enabled();
  }

  boolean isSteeredHere() {
    return config.enabled() && config.steering();
  }

  /** Whether the clock of a sandbox may get so far ahead. */
  boolean mayBeAhead(Duration offset) {
    return offset.compareTo(config.furthestAhead()) <= 0;
  }

  /** Takes the offset that the database holds, which another replica may have moved. */
  public void follow() {
    clock.follow(storedOffset());
  }

  private Duration storedOffset() {
    return storedOffset("");
  }

  private Duration storedOffset(String lock) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select /* background */ extract(epoch from clock_offset) from installation"
                    + lock);
        ResultSet found = select.executeQuery()) {
      found.next();
      return toDuration(found.getBigDecimal(1));
    } catch (SQLException failed) {
      throw new IllegalStateException("The installation's clock could not be read", failed);
    }
  }

  /**
   * Moves the clock forward to this offset, never back, and with it what is due; within the present
   * transaction.
   */
  void advanceTo(Duration offset) {
    Duration jump = offset.minus(storedOffset(" for update"));
    if (!jump.isPositive()) {
      return;
    }
    jobs.bringForward(jump);
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update installation set clock_offset = make_interval(secs => ?::float8)")) {
      update.setBigDecimal(1, BigDecimal.valueOf(offset.toMillis(), 3));
      update.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("The installation's clock could not be moved", failed);
    }
  }

  private String remember(String wanted) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into installation (kind) values (?) on conflict do nothing");
        PreparedStatement select = connection.prepareStatement("select kind from installation")) {
      insert.setString(1, wanted);
      insert.executeUpdate();
      try (ResultSet found = select.executeQuery()) {
        found.next();
        return found.getString(1);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("The kind of this installation is not known", failed);
    }
  }

  private static Duration toDuration(BigDecimal seconds) {
    return Duration.ofMillis(seconds.movePointRight(3).longValue());
  }
}
