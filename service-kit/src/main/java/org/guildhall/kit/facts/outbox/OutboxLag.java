package org.guildhall.kit.facts.outbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.guildhall.kit.base.schedule.ReplicaJob;

/** Measures how far the relay is behind. */
@ApplicationScoped
class OutboxLag implements ReplicaJob {

  private final AgroalDataSource database;
  private volatile double seconds;
  private volatile long waiting;

  OutboxLag(AgroalDataSource database, MeterRegistry meters) {
    this.database = database;
    meters.gauge("guildhall.outbox.lag.seconds", this, lag -> lag.seconds);
    meters.gauge("guildhall.outbox.waiting", this, lag -> lag.waiting);
  }

  @Override
  public String name() {
    return "measure the outbox";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(5);
  }

  @Override
  public void run() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select /* background */ count(*), extract(epoch from clock_timestamp() - min(created_at))
                from outbox where published_at is null
                """);
        ResultSet found = select.executeQuery()) {
      found.next();
      waiting = found.getLong(1);
      seconds = found.getDouble(2);
    }
  }

  double seconds() {
    return seconds;
  }

  long waiting() {
    return waiting;
  }
}
