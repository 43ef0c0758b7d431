package org.guildhall.portal.shared.signin;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

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

  /**
   * All of a person's in the second of signing out may be the first ones of the next visit; the one
   * that was named is not.
   */
  private static final String IS_ENDED =
      """
      select exists (
        select from ended_session
        where whose = 'person' and id = ? and ended_at > to_timestamp(?)
        union all
        select from ended_session
        where whose = 'session' and id = ? and ended_at >= to_timestamp(?))
      """;

  private final AgroalDataSource database;

  EndedSessions(AgroalDataSource database) {
    this.database = database;
  }

  /** Whatever the person has begun before now, in any browser. */
  void endAllOf(String subject) throws SQLException {
    end("person", subject);
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
      query.setLong(2, session.issuedAt());
      query.setString(3, session.id());
      query.setLong(4, session.issuedAt());
      try (var found = query.executeQuery()) {
        return found.next() && found.getBoolean(1);
      }
    }
  }
}
