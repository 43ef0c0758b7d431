package org.guildhall.kit.facts.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.base.page.Cursor;
import org.jspecify.annotations.Nullable;

/** The facts that were set aside and wait for an operator. */
@ApplicationScoped
public class DeadLetters {

  private static final String OPEN = " replayed_at is null and discarded_at is null ";

  private final AgroalDataSource database;
  private final InboxRunner inbox;
  private final ObjectMapper json;

  DeadLetters(AgroalDataSource database, InboxRunner inbox, ObjectMapper json) {
    this.database = database;
    this.inbox = inbox;
    this.json = json;
  }

  /** The oldest first, which is also the order to replay them in. */
  public List<DeadLetter> open(@Nullable Cursor after, int limit) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select * from dead_letter where"
                    + OPEN
                    + "and (failed_at, id) > (?, ?) order by failed_at, id limit ?")) {
      select.setTimestamp(1, Timestamp.from(after == null ? Instant.EPOCH : after.moment()));
      select.setObject(2, after == null ? new UUID(0, 0) : after.id());
      select.setInt(3, limit);
      return letters(select);
    } catch (SQLException failed) {
      throw new IllegalStateException("The dead letters could not be read", failed);
    }
  }

  /** One that is still open. */
  public Optional<DeadLetter> find(UUID id) {
    try (Connection connection = database.getConnection()) {
      return lock(connection, id, "");
    } catch (SQLException failed) {
      throw new IllegalStateException("The dead letter could not be read", failed);
    }
  }

  /**
   * Gives the fact to its handlers again, in one transaction with the note that it was replayed.
   *
   * @return whether there was an open letter with this id
   */
  @Transactional
  public boolean replay(UUID id) {
    try (Connection connection = database.getConnection()) {
      Optional<DeadLetter> letter = lock(connection, id, " for update");
      if (letter.isEmpty()) {
        return false;
      }
      inbox
          .receiver()
          .replay(factOf(letter.get()), signature(connection, id), letter.get().correlationId());
      close(connection, id, "replayed_at = clock_timestamp()", null);
      return true;
    } catch (SQLException failed) {
      throw new IllegalStateException("The dead letter could not be replayed", failed);
    }
  }

  /** Closes a letter that nobody needs. */
  @Transactional
  public boolean discard(UUID id, String reason) {
    try (Connection connection = database.getConnection()) {
      return close(connection, id, "discarded_at = clock_timestamp(), discard_reason = ?", reason);
    } catch (SQLException failed) {
      throw new IllegalStateException("The dead letter could not be discarded", failed);
    }
  }

  private ReceivedFact factOf(DeadLetter letter) {
    if (letter.type() == null || letter.aggregateId() == null) {
      throw new PoisonFactException("This record was never a fact");
    }
    Long version = letter.aggregateVersion();
    try {
      return new ReceivedFact(
          letter.factId(),
          letter.topic(),
          letter.type(),
          UUID.fromString(letter.aggregateId()),
          version == null ? 0 : version,
          letter.factTime(),
          letter.payload(),
          json);
    } catch (IllegalArgumentException malformed) {
      throw new PoisonFactException("This record was never a fact", malformed);
    }
  }

  private static boolean close(Connection connection, UUID id, String how, @Nullable String reason)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update dead_letter set " + how + " where id = ? and" + OPEN)) {
      if (reason != null) {
        update.setString(1, reason);
      }
      update.setObject(reason == null ? 1 : 2, id);
      return update.executeUpdate() == 1;
    }
  }

  private static @Nullable String signature(Connection connection, UUID id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select signature from dead_letter where id = ?")) {
      select.setObject(1, id);
      try (ResultSet found = select.executeQuery()) {
        return found.next() ? found.getString(1) : null;
      }
    }
  }

  private static Optional<DeadLetter> lock(Connection connection, UUID id, String lock)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select * from dead_letter where id = ? and" + OPEN + lock)) {
      select.setObject(1, id);
      return letters(select).stream().findFirst();
    }
  }

  private static List<DeadLetter> letters(PreparedStatement select) throws SQLException {
    try (ResultSet found = select.executeQuery()) {
      List<DeadLetter> letters = new ArrayList<>();
      while (found.next()) {
        letters.add(letter(found));
      }
      return letters;
    }
  }

  private static DeadLetter letter(ResultSet found) throws SQLException {
    return new DeadLetter(
        found.getObject("id", UUID.class),
        found.getObject("fact_id", UUID.class),
        found.getString("topic"),
        found.getInt("kafka_partition"),
        found.getLong("kafka_offset"),
        found.getString("type"),
        found.getString("aggregate_id"),
        found.getObject("aggregate_version", Long.class),
        found.getTimestamp("fact_time").toInstant(),
        found.getString("correlation_id"),
        found.getString("payload"),
        found.getString("reason"),
        found.getTimestamp("failed_at").toInstant());
  }
}
