package org.guildhall.marketplace.letter.operations;

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
import java.util.Locale;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.page.Page;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.base.time.UkDates;
import org.guildhall.kit.facts.change.Changes;
import org.jspecify.annotations.Nullable;

/**
 * The addresses at which letters did not arrive: the operator sees them, hears of more, and sends
 * again what is for them.
 */
@ApplicationScoped
class LetterTroubles {

  /** Whoever belongs nowhere any more has no address, and gets no letters. */
  private static final String NOT_ARRIVED =
      """
      select l.id, lower(coalesce(a.email, nullif(i.email, ''))) email, l.state, l.trouble, l.written_at,
        l.subject is not null again
      from letter l
      left join person_address a on a.subject = l.subject
      left join invitation i on i.id = l.about_id and l.subject is null
      where l.state in ('FAILED', 'BOUNCED') and coalesce(a.email, nullif(i.email, '')) is not null
      """;

  /** Where a page ends is told by the day and a hash: an address is written in no log. */
  private static final String LIST =
      """
      select email, state, trouble, day, place, again
      from (
        select distinct on (email) email, state, trouble, md5(email)::uuid place,
          date_trunc('day', written_at, 'Europe/London') as day,
          bool_or(again) over (partition by email) again
        from (%s) letters
        order by email, written_at desc, id desc) addresses
      where (day, place) < (?, ?)
      order by day desc, place desc limit ?
      """
          .formatted(NOT_ARRIVED);

  private static final String BOUNCED =
      """
      update letter set state = 'BOUNCED', trouble = ?
      where message_id = ? and state in ('SENT', 'BOUNCED') returning id
      """;

  /** An invitation has lost its token with its end. */
  private static final String AGAIN =
      """
      update letter
      set state = 'QUEUED', due_at = now(), queued_at = now(), attempts = 0, trouble = null
      where id in (select id from (%s) troubles where email = ? and again)
      returning id
      """
          .formatted(NOT_ARRIVED);

  private final AgroalDataSource database;
  private final Changes changes;

  LetterTroubles(AgroalDataSource database, Changes changes) {
    this.database = database;
    this.changes = changes;
  }

  private record Place(LetterTrouble shown, Cursor cursor) {}

  /** The latest day first. */
  @Transactional
  public Page<LetterTrouble> list(@Nullable String after, int limit) {
    Cursor behind = Cursor.latest(after);
    List<Place> troubles = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(LIST)) {
      select.setTimestamp(1, Timestamp.from(behind.moment()));
      select.setObject(2, behind.id());
      select.setInt(3, limit + 1);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          troubles.add(trouble(row));
        }
      }
    } catch (SQLException failed) {
      throw failure(failed);
    }
    return Page.of(troubles, limit, Place::cursor).map(Place::shown);
  }

  private static Place trouble(ResultSet row) throws SQLException {
    Instant day = row.getTimestamp("day").toInstant();
    return new Place(
        new LetterTrouble(
            row.getString("email"),
            LetterTrouble.State.valueOf(row.getString("state")),
            row.getString("trouble"),
            UkDates.dateOf(day),
            row.getBoolean("again")),
        new Cursor(day, row.getObject("place", UUID.class)));
  }

  /**
   * A letter came back.
   *
   * @param messageId as in the letter that came back
   */
  @Transactional
  public void bounced(Actor operator, String messageId, String reason) {
    List<UUID> letters =
        change(
            BOUNCED,
            update -> {
              update.setString(1, reason);
              update.setString(2, messageId);
            });
    if (letters.isEmpty()) {
      throw ProblemException.field("messageId", "No letter was sent with this id");
    }
    letters.forEach(letter -> changes.record(operator, "letter.bounced", "letter", letter));
  }

  /** All that did not arrive at the address. */
  @Transactional
  public void sendAgain(Actor operator, String email) {
    List<UUID> letters =
        change(AGAIN, update -> update.setString(1, email.toLowerCase(Locale.ROOT)));
    if (letters.isEmpty()) {
      throw ProblemException.field("email", "Nothing that can be sent again waits for it");
    }
    letters.forEach(letter -> changes.record(operator, "letter.sent-again", "letter", letter));
  }

  private interface Binding {
    void to(PreparedStatement statement) throws SQLException;
  }

  /** Which letters it changed. */
  private List<UUID> change(String sql, Binding binding) {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      binding.to(update);
      List<UUID> changed = new ArrayList<>();
      try (ResultSet row = update.executeQuery()) {
        while (row.next()) {
          changed.add(row.getObject(1, UUID.class));
        }
      }
      return changed;
    } catch (SQLException failed) {
      throw failure(failed);
    }
  }

  private static IllegalStateException failure(SQLException failed) {
    return new IllegalStateException("The letters could not be read or changed", failed);
  }
}
