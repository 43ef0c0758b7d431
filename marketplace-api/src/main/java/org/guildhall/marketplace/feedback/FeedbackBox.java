package org.guildhall.marketplace.feedback;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.base.page.Cursor;
import org.jspecify.annotations.Nullable;

/** The feedback that has come in. */
@ApplicationScoped
class FeedbackBox {

  private static final String PUT =
      "insert into feedback (id, text, page, email, received_at) values (?, ?, ?, ?, ?)";

  private static final String COUNT =
      "select count(*) from (select 1 from feedback where received_at > ? limit ?) f";

  private static final String LIST =
      """
      select id, text, page, email, received_at, done_at from feedback
      where done_at is %s null and (received_at, id) < (?, ?)
      order by received_at desc, id desc limit ?
      """;

  private static final String DONE =
      "update feedback set done_at = coalesce(done_at, ?) where id = ?";

  private static final String REMOVE_OLD =
      """
      delete /* background */ from feedback where id in (
        select id from feedback where received_at < ? limit 5000 for update skip locked)
      """;

  private final AgroalDataSource database;

  FeedbackBox(AgroalDataSource database) {
    this.database = database;
  }

  private interface Work<T> {
    T with(PreparedStatement statement) throws SQLException;
  }

  void put(FeedbackView feedback) {
    ask(
        PUT,
        insert -> {
          insert.setObject(1, feedback.id());
          insert.setString(2, feedback.text());
          insert.setString(3, feedback.page());
          insert.setString(4, feedback.email());
          insert.setTimestamp(5, Timestamp.from(feedback.receivedAt()));
          return insert.executeUpdate();
        });
  }

  /** How many came in since then, counted up to a limit. */
  int countSince(Instant moment, int limit) {
    return ask(
        COUNT,
        select -> {
          select.setTimestamp(1, Timestamp.from(moment));
          select.setInt(2, limit);
          try (ResultSet row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
          }
        });
  }

  /** Behind a place in the list, the latest first. */
  List<FeedbackView> list(boolean done, Cursor after, int limit) {
    return ask(
        LIST.formatted(done ? "not" : ""),
        select -> {
          select.setTimestamp(1, Timestamp.from(after.moment()));
          select.setObject(2, after.id());
          select.setInt(3, limit);
          return read(select);
        });
  }

  /**
   * Again changes nothing.
   *
   * @return whether there is such feedback
   */
  boolean done(UUID id, Instant now) {
    return ask(
        DONE,
        update -> {
          update.setTimestamp(1, Timestamp.from(now));
          update.setObject(2, id);
          return update.executeUpdate() > 0;
        });
  }

  /**
   * A part of what came in before.
   *
   * @return how many
   */
  int removeFromBefore(Instant moment) {
    return ask(
        REMOVE_OLD,
        delete -> {
          delete.setTimestamp(1, Timestamp.from(moment));
          return delete.executeUpdate();
        });
  }

  private static List<FeedbackView> read(PreparedStatement select) throws SQLException {
    List<FeedbackView> all = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        all.add(
            new FeedbackView(
                row.getObject("id", UUID.class),
                row.getString("text"),
                row.getString("page"),
                row.getString("email"),
                row.getTimestamp("received_at").toInstant(),
                moment(row.getTimestamp("done_at"))));
      }
    }
    return all;
  }

  private static @Nullable Instant moment(@Nullable Timestamp read) {
    return read == null ? null : read.toInstant();
  }

  private <T> T ask(String sql, Work<T> work) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      return work.with(statement);
    } catch (SQLException failed) {
      throw new IllegalStateException("The feedback could not be read or changed", failed);
    }
  }
}
