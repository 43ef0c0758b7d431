package org.guildhall.kit.web.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The statements on the table {@code idempotency_key}. Who asked for what and the headers of the
 * answer can be read there, its body and the request cannot.
 */
@ApplicationScoped
class IdempotencyKeys {

  /** Whose key it is, and for what. */
  record Key(String subject, String organisation, String route, String key) {

    private KeySeal seal() {
      return new KeySeal(key, subject + "\n" + organisation + "\n" + route);
    }
  }

  /** What was answered. */
  record Answer(int status, Map<String, String> headers, @Nullable String body) {}

  /** What was answered, and whether to the same request. */
  record Answered(boolean same, Answer answer) {}

  private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

  private final AgroalDataSource database;
  private final ObjectMapper json;

  IdempotencyKeys(AgroalDataSource database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** Takes the key; when it is taken, waits for that transaction and tells what was answered. */
  @Nullable Answered claim(Key key, String requestHash) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into idempotency_key (subject, organisation, route, key, request_hash)
                values (?, ?, ?, ?, ?) on conflict do nothing
                """)) {
      bind(insert, 1, key);
      insert.setString(5, key.seal().mark(requestHash));
      return insert.executeUpdate() == 1 ? null : read(connection, key, requestHash);
    } catch (SQLException failed) {
      throw new IllegalStateException("The idempotency key could not be taken", failed);
    }
  }

  void keep(Key key, Answer answer) {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                """
                update idempotency_key set status = ?, headers = ?::jsonb, body = ?
                where subject = ? and organisation = ? and route = ? and key = ?
                """)) {
      update.setInt(1, answer.status());
      update.setString(2, json.writeValueAsString(answer.headers()));
      update.setString(3, answer.body() == null ? null : key.seal().close(answer.body()));
      bind(update, 4, key);
      update.executeUpdate();
    } catch (SQLException | JsonProcessingException failed) {
      throw new IllegalStateException("The answer could not be kept", failed);
    }
  }

  private Answered read(Connection connection, Key key, String requestHash) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select request_hash, status, headers, body from idempotency_key
            where subject = ? and organisation = ? and route = ? and key = ?
            """)) {
      bind(select, 1, key);
      try (ResultSet found = select.executeQuery()) {
        found.next();
        Map<String, String> headers = json.readValue(found.getString("headers"), HEADERS);
        boolean same = found.getString("request_hash").equals(key.seal().mark(requestHash));
        String body = same ? found.getString("body") : null;
        return new Answered(
            same,
            new Answer(
                found.getInt("status"), headers, body == null ? null : key.seal().open(body)));
      } catch (JsonProcessingException failed) {
        throw new IllegalStateException("The kept answer could not be read", failed);
      }
    }
  }

  private static void bind(PreparedStatement statement, int first, Key key) throws SQLException {
    statement.setString(first, key.subject());
    statement.setString(first + 1, key.organisation());
    statement.setString(first + 2, key.route());
    statement.setString(first + 3, key.seal().name());
  }
}
