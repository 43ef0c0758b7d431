package org.guildhall.kit.base.schedule;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;

/** The moments at which the installation's work is due. */
@ApplicationScoped
public class DueJobs {

  private final AgroalDataSource database;

  /** Outside of tests there is one. */
  public DueJobs(AgroalDataSource database) {
    this.database = database;
  }

  /**
   * For a clock that has jumped ahead: what no replica is doing is due earlier by this much; within
   * the present transaction.
   */
  public void bringForward(Duration jump) {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                """
                update scheduled_task
                set execution_time = execution_time - make_interval(secs => ?::float8),
                    version = version + 1
                where not picked
                """)) {
      update.setDouble(1, jump.toMillis() / 1_000.0);
      update.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("The work that waits could not be brought forward", failed);
    }
  }
}
