package org.guildhall.kit.facts.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.guildhall.kit.facts.event.Signal;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * The turn of this process as the one relay of its service: a PostgreSQL session that holds the
 * advisory lock and listens. When the session ends, however it ends, the turn is over and another
 * process may have it.
 */
final class RelayTurn implements AutoCloseable {

  static final String CHANNEL = "guildhall_outbox";

  private static final Logger LOG = Logger.getLogger(RelayTurn.class);

  // The two-number form has its own key space: it cannot meet the locks of aggregates or Flyway's.
  private static final String LOCK = "select /* background */ pg_try_advisory_lock(1196771657, 1)";
  private static final int CHECK_EVERY = 500;

  private final Connection session;
  private final Signal wake;
  private final Thread listener;
  private volatile boolean over;

  private RelayTurn(Connection session, Signal wake) {
    this.session = session;
    this.wake = wake;
    this.listener =
        Thread.ofPlatform().daemon().name("guildhall-relay-listener").unstarted(this::listen);
  }

  /** The turn, or null while another process has it. */
  static @Nullable RelayTurn take(DataSource database, Signal wake) throws SQLException {
    Connection session = database.getConnection();
    boolean taken = false;
    try {
      session.setAutoCommit(true);
      taken = lock(session);
      if (!taken) {
        return null;
      }
      try (Statement statement = session.createStatement()) {
        statement.execute("listen " + CHANNEL);
      }
      RelayTurn turn = new RelayTurn(session, wake);
      turn.listener.start();
      return turn;
    } finally {
      if (!taken) {
        session.close();
      }
    }
  }

  private static boolean lock(Connection session) throws SQLException {
    try (PreparedStatement lock = session.prepareStatement(LOCK);
        ResultSet answer = lock.executeQuery()) {
      return answer.next() && answer.getBoolean(1);
    }
  }

  boolean isOver() {
    return over;
  }

  private void listen() {
    try {
      PGConnection notifications = session.unwrap(PGConnection.class);
      while (!over) {
        PGNotification[] heard = notifications.getNotifications(CHECK_EVERY);
        if (heard != null && heard.length > 0) {
          wake.raise();
        } else {
          checkSession();
        }
      }
    } catch (SQLException lost) {
      if (!over) {
        LOG.warnf("The relay lost its session and with it its turn: %s", lost.getMessage());
      }
    } finally {
      over = true;
      wake.raise();
    }
  }

  private void checkSession() throws SQLException {
    try (Statement statement = session.createStatement()) {
      statement.execute("select /* background */ 1");
    }
  }

  @Override
  public void close() {
    over = true;
    try {
      listener.join(2L * CHECK_EVERY);
      release();
    } catch (SQLException alreadyGone) {
      LOG.debugf("The session of the relay was already gone: %s", alreadyGone.getMessage());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      closeSession();
    }
  }

  private void release() throws SQLException {
    try (Statement statement = session.createStatement()) {
      statement.execute("unlisten *");
      statement.execute("select /* background */ pg_advisory_unlock_all()");
    }
  }

  private void closeSession() {
    try {
      session.close();
    } catch (SQLException alreadyGone) {
      LOG.debugf("The session of the relay was already gone: %s", alreadyGone.getMessage());
    }
  }
}
