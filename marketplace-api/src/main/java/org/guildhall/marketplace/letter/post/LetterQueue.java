package org.guildhall.marketplace.letter.post;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.marketplace.letter.LetterGroup;
import org.guildhall.marketplace.letter.LetterKind;
import org.jspecify.annotations.Nullable;

/**
 * The letters that wait, in the machines' time. Each statement is a transaction of its own.
 *
 * <pre>
 * QUEUED ─┬─ SENT ──── BOUNCED     when the mailbox says so later
 *         ├─ NO_ADDRESS            nobody knows where to
 *         ├─ NOT_WANTED            left, refused, or an invitation that is open no more
 *         ├─ BOUNCED ┬ QUEUED      the mailbox refuses it; the operator may send it again
 *         └─ FAILED ─┘             no mail server took it for days
 * </pre>
 */
@ApplicationScoped
class LetterQueue {

  /** One at a time, past those that others are taking; a lease that ran out is a letter again. */
  private static final String TAKE =
      """
      update /* background */ letter set attempts = attempts + 1, due_at = now() + make_interval(secs => ?)
      where id = (
        select id from letter where state = 'QUEUED' and due_at <= now()
        order by due_at, id limit 1 for update skip locked)
      returning id, kind, headline, body, secret, message_id, attempts,
        extract(epoch from now() - queued_at)::bigint waited,
        case when subject is null
          then (select i.email from invitation i where i.id = about_id and i.accepted_at is null
                  and i.revoked_at is null)
          else (select a.email from person_address a where a.subject = letter.subject) end email,
        subject is null or (
          (letter.organisation_id is null
            or exists (select 1 from membership m where m.subject = letter.subject
                    and m.organisation_id = letter.organisation_id and m.ended_at is null))
          and not exists (select 1 from letter_refusal r where r.subject = letter.subject
                    and kind = any(?) and r.letter_group = (
                      select g.name from unnest(?::text[], ?::text[]) g(kind, name) where g.kind = letter.kind)))
          wanted,
        case when subject is not null
          then (select o.name from organisation o where o.id = organisation_id) end organisation
      """;

  private static final String END =
      """
      update /* background */ letter
      set state = ?, secret = null, trouble = ?, sent_at = case when ? = 'SENT' then now() end
      where id = ? and state = 'QUEUED'
      """;

  private static final String PUT_OFF =
      """
      update /* background */ letter set due_at = now() + make_interval(secs => ?), trouble = ?
      where id = ? and state = 'QUEUED'
      """;

  private static final String REMOVE_OLD =
      """
      delete /* background */ from letter where id in (
        select id from letter where queued_at < now() - make_interval(secs => ?)
        limit 5000 for update skip locked)
      """;

  private final AgroalDataSource database;
  private final Object[] kinds;
  private final Object[] groups;

  LetterQueue(AgroalDataSource database) {
    this.database = database;
    var refusable =
        Arrays.stream(LetterKind.values())
            .filter(kind -> kind.group() != LetterGroup.REQUIRED)
            .toList();
    this.kinds = refusable.stream().map(LetterKind::name).toArray();
    this.groups = refusable.stream().map(kind -> kind.group().name()).toArray();
  }

  /** How a letter's way ended. */
  enum End {
    SENT,
    NO_ADDRESS,
    NOT_WANTED,
    FAILED,
    BOUNCED
  }

  /** The letter that has been due for longest, for so long; empty when none is. */
  Optional<QueuedLetter> take(Duration lease) {
    try (Connection connection = database.getConnection();
        PreparedStatement take = connection.prepareStatement(TAKE)) {
      take.setDouble(1, seconds(lease));
      take.setArray(2, connection.createArrayOf("text", kinds));
      take.setArray(3, connection.createArrayOf("text", kinds));
      take.setArray(4, connection.createArrayOf("text", groups));
      try (ResultSet row = take.executeQuery()) {
        return row.next() ? Optional.of(letter(row)) : Optional.empty();
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("The queue of letters could not be read", failed);
    }
  }

  private static QueuedLetter letter(ResultSet row) throws SQLException {
    return new QueuedLetter(
        row.getObject("id", UUID.class),
        LetterKind.valueOf(row.getString("kind")),
        row.getString("headline"),
        row.getString("body"),
        row.getString("secret"),
        row.getString("message_id"),
        row.getInt("attempts"),
        Duration.ofSeconds(row.getLong("waited")),
        row.getString("email"),
        row.getBoolean("wanted"),
        row.getString("organisation"));
  }

  /**
   * @param trouble why it did not arrive, for the operator; no address
   */
  void end(UUID letter, End end, @Nullable String trouble) {
    change(
        END,
        statement -> {
          statement.setString(1, end.name());
          statement.setString(2, trouble);
          statement.setString(3, end.name());
          statement.setObject(4, letter);
        });
  }

  /** It is tried again after this time. */
  void putOff(UUID letter, Duration wait, String trouble) {
    change(
        PUT_OFF,
        statement -> {
          statement.setDouble(1, seconds(wait));
          statement.setString(2, trouble);
          statement.setObject(3, letter);
        });
  }

  /** Up to some thousand of them. */
  int removeOlderThan(Duration age) {
    return change(REMOVE_OLD, statement -> statement.setDouble(1, seconds(age)));
  }

  private interface Binding {
    void to(PreparedStatement statement) throws SQLException;
  }

  private int change(String sql, Binding binding) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      binding.to(statement);
      return statement.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("The queue of letters could not be changed", failed);
    }
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1_000.0;
  }
}
