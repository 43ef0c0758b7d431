package org.guildhall.marketplace.letter;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.id.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Writes letters, in the transaction that causes them: they are sent, and stand in the News, if and
 * only if that commits.
 */
@ApplicationScoped
public class Letters {

  /** A read across features on purpose: who belongs to whom is decided elsewhere. */
  private static final String PEOPLE =
      """
      select distinct on (subject) subject, organisation_id
      from membership
      where ended_at is null and organisation_id = any(?) and roles && ?
        and (cardinality(?::text[]) = 0 or subject = any(?)) and not subject = any(?)
      order by subject, organisation_id
      """;

  private static final String INSERT =
      """
      insert into letter (id, cause, kind, subject, organisation_id, about_id, within_id, headline,
                          body, secret, written_at, state, message_id)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'QUEUED', ?)
      on conflict (cause, subject) do nothing
      """;

  private final AgroalDataSource database;
  private final LetterConfig config;
  private final Words words;
  private final Clock clock;

  Letters(AgroalDataSource database, LetterConfig config, Words words, Clock clock) {
    this.database = database;
    this.config = config;
    this.words = words;
    this.clock = clock;
  }

  private record Recipient(@Nullable String subject, @Nullable UUID organisation) {}

  private record Row(
      UUID cause,
      LetterKind kind,
      About about,
      Map<String, String> values,
      @Nullable String secret) {}

  /**
   * Tells each of them.
   *
   * @param values what the kind's words have places for
   */
  public void write(LetterKind kind, Recipients to, About about, Map<String, String> values) {
    write(Ids.next(), kind, to, about, values);
  }

  /**
   * The same for what may be told again: of one cause, a person gets one letter.
   *
   * @param cause always the same for the same cause
   */
  public void write(
      UUID cause, LetterKind kind, Recipients to, About about, Map<String, String> values) {
    try (Connection connection = database.getConnection()) {
      insert(connection, people(connection, to), new Row(cause, kind, about, values, null));
    } catch (SQLException failed) {
      throw new IllegalStateException("The letters could not be written", failed);
    }
  }

  /**
   * Tells people as themselves and not for an organisation: they read it wherever they belong.
   *
   * @param people ids at the identity provider
   */
  public void tell(
      LetterKind kind, Collection<String> people, About about, Map<String, String> values) {
    List<Recipient> recipients =
        people.stream().map(person -> new Recipient(person, null)).toList();
    try (Connection connection = database.getConnection()) {
      insert(connection, recipients, new Row(Ids.next(), kind, about, values, null));
    } catch (SQLException failed) {
      throw new IllegalStateException("The letters could not be written", failed);
    }
  }

  /**
   * Tells somebody who is invited into the organisation; the address is the invitation's.
   *
   * @param secret what the link ends with
   */
  public void invite(
      UUID organisation, UUID invitation, String secret, Map<String, String> values) {
    Row row = new Row(Ids.next(), LetterKind.INVITED, About.of(invitation), values, secret);
    try (Connection connection = database.getConnection()) {
      insert(connection, List.of(new Recipient(null, organisation)), row);
    } catch (SQLException failed) {
      throw new IllegalStateException("The invitation could not be written", failed);
    }
  }

  private static List<Recipient> people(Connection connection, Recipients to) throws SQLException {
    if (to.organisations().isEmpty() || to.roles().isEmpty()) {
      return List.of();
    }
    try (PreparedStatement select = connection.prepareStatement(PEOPLE)) {
      Array only = connection.createArrayOf("text", to.only().toArray());
      select.setArray(1, connection.createArrayOf("uuid", to.organisations().toArray()));
      select.setArray(2, connection.createArrayOf("text", names(to.roles())));
      select.setArray(3, only);
      select.setArray(4, only);
      select.setArray(5, connection.createArrayOf("text", to.except().toArray()));
      List<Recipient> people = new ArrayList<>();
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          people.add(new Recipient(found.getString(1), found.getObject(2, UUID.class)));
        }
      }
      return people;
    }
  }

  private static Object[] names(Collection<Role> roles) {
    return roles.stream().map(Role::name).toArray();
  }

  private void insert(Connection connection, List<Recipient> people, Row row) throws SQLException {
    if (people.isEmpty()) {
      return;
    }
    String headline = words.headline(row.kind(), row.values());
    String body = words.body(row.kind(), row.values());
    Timestamp now = Timestamp.from(clock.instant());
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (Recipient person : people) {
        // Not in the order of time: beside the public log its moment would tell who tenders.
        UUID id = UUID.randomUUID();
        insert.setObject(1, id);
        insert.setObject(2, row.cause());
        insert.setString(3, row.kind().name());
        insert.setString(4, person.subject());
        insert.setObject(5, person.organisation());
        insert.setObject(6, row.about().id());
        insert.setObject(7, row.about().within());
        insert.setString(8, headline);
        insert.setString(9, body);
        insert.setString(10, row.secret());
        insert.setTimestamp(11, now);
        insert.setString(12, "<" + id + "@" + config.domain() + ">");
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
