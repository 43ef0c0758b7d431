package org.guildhall.kit.base.schedule;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Removes what the kit's tables no longer need, a little at a time. */
@ApplicationScoped
class CleanUp implements RecurringJob {

  private static final Logger LOG = Logger.getLogger(CleanUp.class);
  private static final int AT_ONCE = 5_000;

  private final AgroalDataSource database;
  private final CleanUpConfig config;

  CleanUp(AgroalDataSource database, CleanUpConfig config) {
    this.database = database;
    this.config = config;
  }

  @Override
  public String name() {
    return "clean up";
  }

  @Override
  public Duration every() {
    return config.every();
  }

  @Override
  public void run() throws SQLException {
    remove("outbox", "seq", "published_at", config.outboxFor());
    remove("inbox", "fact_id", "received_at", config.inboxFor());
    remove(
        "idempotency_key",
        "subject, organisation, route, key",
        "created_at",
        config.idempotencyKeysFor());
  }

  /** In small transactions, and past the rows that another replica is removing. */
  private void remove(String table, String key, String moment, Duration keptFor)
      throws SQLException {
    String delete =
        """
        delete /* background */ from %1$s where (%2$s) in (
          select %2$s from %1$s where %3$s < ? limit %4$d for update skip locked)
        """
            .formatted(table, key, moment, AT_ONCE);
    int removed;
    int all = 0;
    do {
      try (Connection connection = database.getConnection();
          PreparedStatement statement = connection.prepareStatement(delete)) {
        statement.setTimestamp(1, Timestamp.from(Instant.now().minus(keptFor)));
        removed = statement.executeUpdate();
        all += removed;
      }
    } while (removed == AT_ONCE);
    if (all > 0) {
      LOG.debugf("Removed %d rows from %s", all, table);
    }
  }
}
