package org.guildhall.marketplace.letter.operations;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.page.Page;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.facts.change.Changes;
import org.guildhall.marketplace.letter.LetterKind;
import org.jspecify.annotations.Nullable;

/** The letters that did not arrive: the operator sees them, hears of more, and sends them again. */
@ApplicationScoped
class LetterTroubles {

  private static final String LIST =
      """
      select id, kind, organisation_id, state, trouble, attempts, written_at,
        coalesce((select email from person_address a where a.subject = letter.subject),
                 (select email from invitation i where i.id = about_id)) email
      from letter
      where state in ('FAILED', 'BOUNCED') and (written_at, id) < (?, ?)
      order by written_at desc, id desc limit ?
      """;

  private static final String BOUNCED =
      """
      update letter set state = 'BOUNCED', trouble = ?
      where message_id = ? and state in ('SENT', 'BOUNCED') returning id
      """;

  /** An invitation has lost its token with its end, and is written anew instead. */
  private static final String AGAIN =
      """
      update letter
      set state = 'QUEUED', due_at = now(), queued_at = now(), attempts = 0, trouble = null
      where id = ? and state in ('FAILED', 'BOUNCED') and subject is not null
      """;

  private final AgroalDataSource database;
  private final Changes changes;

  LetterTroubles(AgroalDataSource database, Changes changes) {
    this.database = database;
    this.changes = changes;
  }

  @Transactional
  public Page<LetterTrouble> list(@Nullable String after, int limit) {
    Cursor behind = Cursor.latest(after);
    List<LetterTrouble> troubles = new ArrayList<>();
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
    return Page.of(troubles, limit, t -> new Cursor(t.writtenAt(), t.id()));
  }

  private static LetterTrouble trouble(ResultSet row) throws SQLException {
    return new LetterTrouble(
        row.getObject("id", UUID.class),
        LetterKind.valueOf(row.getString("kind")),
        row.getString("email"),
        row.getObject("organisation_id", UUID.class),
        LetterTrouble.State.valueOf(row.getString("state")),
        row.getString("trouble"),
        row.getInt("attempts"),
        row.getTimestamp("written_at").toInstant());
  }

  /**
   * A letter came back.
   *
   * @param messageId as in the letter that came back
   */
  @Transactional
  public void bounced(Actor operator, String messageId, String reason) {
    UUID letter;
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(BOUNCED)) {
      update.setString(1, reason);
      update.setString(2, messageId);
      try (ResultSet row = update.executeQuery()) {
        if (!row.next()) {
          throw ProblemException.field("messageId", "No letter was sent with this id");
        }
        letter = row.getObject(1, UUID.class);
      }
    } catch (SQLException failed) {
      throw failure(failed);
    }
    changes.record(operator, "letter.bounced", "letter", letter);
  }

  /** To the address that is known now. */
  @Transactional
  public void sendAgain(Actor operator, UUID letter) {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(AGAIN)) {
      update.setObject(1, letter);
      if (update.executeUpdate() == 0) {
        throw ProblemException.notFound("letter that did not arrive", letter);
      }
    } catch (SQLException failed) {
      throw failure(failed);
    }
    changes.record(operator, "letter.sent-again", "letter", letter);
  }

  private static IllegalStateException failure(SQLException failed) {
    return new IllegalStateException("The letters could not be read or changed", failed);
  }
}
