package org.guildhall.portal.shared.signin;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Which sessions have ended though a browser may still keep their cookie; one table for all
 * instances of the portal. Compared by the time at which the identity provider issued the session's
 * token, so whoever signs in again is in.
 */
@ApplicationScoped
class EndedSessions {
  private static final String END =
      """
      insert into ended_session (whose, id, ended_at)
      values (?, ?, date_trunc('second', clock_timestamp()))
      on conflict (whose, id) do update set ended_at = excluded.ended_at
      """;

  /** Longer than any session of the provider lives. */
  private static final String FORGET =
      "delete from ended_session where ended_at < clock_timestamp() - interval '3 days'";

  /** Tokens know whole seconds only. */
  private static final String REST_OF_THE_SECOND =
      "select 1000 - floor(extract(milliseconds from clock_timestamp()))::int % 1000";

  private static final String IS_ENDED =
      """
      select exists (
        select from ended_session
        where (whose, id) in (('person', ?), ('session', ?)) and ended_at >= to_timestamp(?))
      """;

  private final AgroalDataSource database;

  EndedSessions(AgroalDataSource database) {
    this.database = database;
  }

  /**
   * Whatever the person has begun until now, in any browser. Returns when this second is over: who
   * signs in after that is in.
   */
  void endAllOf(String subject) throws SQLException {
    end("person", subject);
    // Not in the database: others need the connection meanwhile.
    try {
      Thread.sleep(Duration.ofMillis(restOfTheSecond()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** In milliseconds, by the clock of the database. */
  private int restOfTheSecond() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(REST_OF_THE_SECOND);
        ResultSet found = query.executeQuery()) {
      found.next();
      return found.getInt(1);
    }
  }

  /** What the identity provider knows by this id. */
  void end(String sessionId) throws SQLException {
    end("session", sessionId);
  }

  private void end(String whose, String id) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement end = connection.prepareStatement(END);
        PreparedStatement forget = connection.prepareStatement(FORGET)) {
      end.setString(1, whose);
      end.setString(2, id);
      end.executeUpdate();
      forget.executeUpdate();
    }
  }

  boolean isEnded(SessionToken session) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(IS_ENDED)) {
      query.setString(1, session.subject());
      query.setString(2, session.id());
      query.setLong(3, session.issuedAt());
      try (var found = query.executeQuery()) {
        return found.next() && found.getBoolean(1);
      }
    }
  }
}
