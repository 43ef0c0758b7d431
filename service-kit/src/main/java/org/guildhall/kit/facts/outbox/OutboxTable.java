package org.guildhall.kit.facts.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The statements on the table {@code outbox}; nobody else touches it. */
final class OutboxTable {

  /**
   * Transactions that tell of the same aggregate follow one another from here to their commit, so
   * that a later seq means a later commit. Aggregates share 2,048 locks, which bounds what a large
   * transaction takes out of PostgreSQL's lock table; they are taken in order against deadlocks.
   */
  private static final String INSERT =
      """
      with facts as materialized (
        select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[])
          with ordinality as f(id, topic, aggregate, type, version, payload, correlation, ord)),
      locked as materialized (
        select pg_advisory_xact_lock(key)
        from (select distinct abs(hashtext(aggregate)::bigint) % 2048 as key
              from facts order by key) keys)
      insert into outbox (id, aggregatetype, aggregateid, type, aggregate_version, payload,
                          correlation_id)
      select id, topic, aggregate, type, version, payload::json, correlation
      from facts, (select count(*) from locked) l
      order by ord
      """;

  private OutboxTable() {}

  static void insert(Connection connection, List<OutboxRow> rows) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setArray(1, connection.createArrayOf("uuid", column(rows, OutboxRow::id)));
      insert.setArray(2, connection.createArrayOf("text", column(rows, OutboxRow::topic)));
      insert.setArray(
          3, connection.createArrayOf("text", column(rows, r -> r.aggregateId().toString())));
      insert.setArray(4, connection.createArrayOf("text", column(rows, OutboxRow::type)));
      insert.setArray(
          5, connection.createArrayOf("bigint", column(rows, OutboxRow::aggregateVersion)));
      insert.setArray(6, connection.createArrayOf("text", column(rows, OutboxRow::payload)));
      insert.setArray(7, connection.createArrayOf("text", column(rows, OutboxRow::correlationId)));
      insert.executeUpdate();
    }
  }

  private static Object[] column(List<OutboxRow> rows, Function<OutboxRow, Object> value) {
    return rows.stream().map(value).toArray();
  }

  /** What waits, oldest first, without the aggregates whose head is put off after a failure. */
  static List<OutboxRow> waiting(Connection connection, int limit) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select /* background */ seq, id, aggregatetype, aggregateid, type, aggregate_version, payload,
                   correlation_id, created_at, attempts
            from outbox
            where published_at is null
              and aggregateid not in (
                select aggregateid from outbox
                where published_at is null and put_off_until > clock_timestamp())
            order by seq
            limit ?
            """)) {
      select.setInt(1, limit);
      try (ResultSet found = select.executeQuery()) {
        List<OutboxRow> rows = new ArrayList<>();
        while (found.next()) {
          rows.add(row(found));
        }
        return rows;
      }
    }
  }

  private static OutboxRow row(ResultSet found) throws SQLException {
    return new OutboxRow(
        found.getLong("seq"),
        found.getObject("id", UUID.class),
        found.getString("aggregatetype"),
        UUID.fromString(found.getString("aggregateid")),
        found.getString("type"),
        found.getLong("aggregate_version"),
        found.getString("payload"),
        found.getString("correlation_id"),
        found.getTimestamp("created_at").toInstant(),
        found.getInt("attempts"));
  }

  /**
   * A moment before which nothing was decided that is not on Kafka yet, signed; null while
   * something of these topics waits, or the state was not told under this key. The transaction's
   * own time: it began before it saw what was committed.
   */
  static @Nullable Instant carriedUntil(
      Connection connection, Set<String> topics, String verifierKey) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select /* background */ now()
            where exists (select from told_state where verifier_key = ?)
              and not exists (
                select from outbox where published_at is null and aggregatetype = any(?))
            """)) {
      select.setString(1, verifierKey);
      select.setArray(2, connection.createArrayOf("text", topics.toArray()));
      try (ResultSet found = select.executeQuery()) {
        return found.next() ? found.getTimestamp(1).toInstant() : null;
      }
    }
  }

  static void markPublished(Connection connection, List<OutboxRow> rows) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update /* background */ outbox set published_at = clock_timestamp(), last_error = null,"
                + " put_off_until = null where seq = any(?)")) {
      update.setArray(1, connection.createArrayOf("bigint", column(rows, OutboxRow::seq)));
      update.executeUpdate();
    }
  }

  /**
   * Notes why a row was not published.
   *
   * @param putOff for how long its aggregate waits, with all its later facts; null when everybody
   *     waits anyway
   */
  static void markFailed(
      Connection connection, OutboxRow row, String error, @Nullable Duration putOff)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            update /* background */ outbox
            set attempts = attempts + 1, last_error = ?, put_off_until = ?
            where seq = ?
            """)) {
      update.setString(1, error);
      update.setTimestamp(2, putOff == null ? null : Timestamp.from(Instant.now().plus(putOff)));
      update.setLong(3, row.seq());
      update.executeUpdate();
    }
  }
}
