package org.guildhall.marketplace.letter.news;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.page.Page;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.marketplace.letter.LetterKind;
import org.guildhall.marketplace.letter.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a person was told, the latest first; nobody sees another's. What they were told for an
 * organisation they find as long as they belong to it.
 */
@ApplicationScoped
public class News {

  private static final String COLUMNS =
      """
      select id, kind, organisation_id, about_id, within_id, headline, body, written_at, read_at
      from letter
      """;

  private static final String THEIRS =
      """
      subject = ? and (organisation_id is null or exists (
        select from membership m
        where m.subject = letter.subject and m.organisation_id = letter.organisation_id
          and m.ended_at is null))
      """;

  private static final String LIST =
      COLUMNS
          + "where "
          + THEIRS
          + """
          and (written_at, id) < (?, ?) and (not ? or read_at is null)
          order by written_at desc, id desc limit ?
          """;

  private static final String ONE = COLUMNS + "where id = ? and " + THEIRS;

  private static final String COUNT =
      "select count(*) from (select 1 from letter where "
          + THEIRS
          + "and read_at is null limit ?) u";

  private static final String READ =
      "update letter set read_at = ? where " + THEIRS + "and id = ? and read_at is null";

  private static final String READ_ALL =
      "update letter set read_at = ? where " + THEIRS + "and read_at is null";

  /** More than that nobody counts. */
  private static final int ENOUGH = 100;

  private final AgroalDataSource database;
  private final Words words;
  private final Clock clock;

  News(AgroalDataSource database, Words words, Clock clock) {
    this.database = database;
    this.words = words;
    this.clock = clock;
  }

  private interface Work<T> {
    T with(PreparedStatement statement) throws SQLException;
  }

  @Transactional
  public Page<NewsItem> of(Actor person, boolean unread, @Nullable String after, int limit) {
    Cursor behind = Cursor.latest(after);
    List<NewsItem> items =
        ask(
            LIST,
            select -> {
              select.setString(1, person.subject());
              select.setTimestamp(2, Timestamp.from(behind.moment()));
              select.setObject(3, behind.id());
              select.setBoolean(4, unread);
              select.setInt(5, limit + 1);
              return items(select);
            });
    return Page.of(items, limit, item -> new Cursor(item.toldAt(), item.id()));
  }

  /**
   * @throws ProblemException NOT_FOUND for what was told to somebody else, too
   */
  @Transactional
  public NewsItem one(Actor person, UUID id) {
    return ask(
            ONE,
            select -> {
              select.setObject(1, id);
              select.setString(2, person.subject());
              return items(select);
            })
        .stream()
        .findFirst()
        .orElseThrow(() -> ProblemException.notFound("news", id));
  }

  /** Up to a hundred. */
  @Transactional
  public int unread(Actor person) {
    return ask(
        COUNT,
        select -> {
          select.setString(1, person.subject());
          select.setInt(2, ENOUGH);
          try (ResultSet row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
          }
        });
  }

  /** Again changes nothing. */
  @Transactional
  public NewsItem read(Actor person, UUID id) {
    NewsItem item = one(person, id);
    if (item.readAt() == null) {
      ask(
          READ,
          update -> {
            update.setTimestamp(1, Timestamp.from(clock.instant()));
            update.setString(2, person.subject());
            update.setObject(3, id);
            return update.executeUpdate();
          });
    }
    return item.readAt() == null ? one(person, id) : item;
  }

  @Transactional
  public void readAll(Actor person) {
    ask(
        READ_ALL,
        update -> {
          update.setTimestamp(1, Timestamp.from(clock.instant()));
          update.setString(2, person.subject());
          return update.executeUpdate();
        });
  }

  private <T> T ask(String sql, Work<T> work) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      return work.with(statement);
    } catch (SQLException failed) {
      throw new IllegalStateException("The news could not be read", failed);
    }
  }

  private List<NewsItem> items(PreparedStatement select) throws SQLException {
    List<NewsItem> items = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        LetterKind kind = LetterKind.valueOf(row.getString("kind"));
        Timestamp read = row.getTimestamp("read_at");
        items.add(
            new NewsItem(
                row.getObject("id", UUID.class),
                kind,
                row.getObject("organisation_id", UUID.class),
                row.getObject("about_id", UUID.class),
                row.getObject("within_id", UUID.class),
                row.getString("headline"),
                row.getString("body"),
                words.action(kind),
                row.getTimestamp("written_at").toInstant(),
                read == null ? null : read.toInstant()));
      }
    }
    return items;
  }
}
