package org.guildhall.kit.facts.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.guildhall.kit.facts.event.Signal;
import org.jboss.logging.Logger;

/**
 * Tells the relay in another process that there is something to carry. NOTIFY takes a lock on the
 * whole database until its transaction has committed; within the business transaction it would let
 * commits queue up. So it is sent afterwards, by one thread, once for all that came meanwhile. One
 * that gets lost costs a moment only: the relay also looks by itself.
 */
final class Notifier implements Runnable, AutoCloseable {

  private static final Logger LOG = Logger.getLogger(Notifier.class);
  private static final Duration LONG = Duration.ofMinutes(1);

  private final DataSource database;
  private final Signal signal = new Signal();
  private volatile boolean stopped;

  Notifier(DataSource database) {
    this.database = database;
  }

  void raise() {
    signal.raise();
  }

  @Override
  public void run() {
    while (!stopped) {
      try {
        if (signal.await(LONG) && !stopped) {
          send();
        }
      } catch (InterruptedException asked) {
        stopped = true;
      } catch (SQLException failed) {
        LOG.debugf("The relay was not notified and will look by itself: %s", failed.getMessage());
      }
    }
  }

  private void send() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("notify " + RelayTurn.CHANNEL);
    }
  }

  @Override
  public void close() {
    stopped = true;
    signal.raise();
  }
}
