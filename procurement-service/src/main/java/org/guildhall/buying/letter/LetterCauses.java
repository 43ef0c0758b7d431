package org.guildhall.buying.letter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people were to be told of. A cause is found by a query over what all features keep, on
 * purpose: none of them has to know who is told, and what they do costs no statement more.
 */
@ApplicationScoped
class LetterCauses {

  private static final String COLUMNS =
      """
      id, kind, organisations, roles, only_people, except_people, about_id, within_id, words, until,
        at, caused_at
      """;

  /** At most so many at once; the others come next time. */
  private static final String FIND =
      """
      insert /* background */ into letter_cause (
        cause, kind, organisations, roles, only_people, except_people, about_id, within_id, words,
        until, at, caused_at)
      select ? || ' ' || o.key, ?, o.organisations, o.roles, o.only_people::text[],
        o.except_people::text[], o.about, o.within::uuid, o.words, o.until::timestamptz,
        o.at::timestamptz, guildhall_now()
      from (%s) o(key, organisations, roles, only_people, except_people, about, within, words,
                  until, at)
      where not exists (select from letter_cause known where known.cause = ? || ' ' || o.key)
        and o.organisations is not null
      limit 200
      on conflict (cause) do nothing
      returning %s
      """;

  private static final String SINCE =
      "(select greatest(b.at, guildhall_now() - make_interval(secs => %d)) from letters_begin b)";

  private static final String TOLD =
      "select " + COLUMNS + " from letter_cause where caused_at > ? order by caused_at, id";

  private static final String REMOVE =
      """
      delete /* background */ from letter_cause where id in (
        select id from letter_cause where caused_at < ? limit 1000)
      """;

  private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

  private final AgroalDataSource database;
  private final ObjectMapper json;
  private final Map<String, String> queries = Causes.byKind();
  private final LetterConfig config;

  LetterCauses(AgroalDataSource database, ObjectMapper json, LetterConfig config) {
    this.database = database;
    this.json = json;
    this.config = config;
  }

  /** What nobody has found before, of all kinds; it is known from now on. */
  List<CausedLetter> find() {
    List<CausedLetter> found = new ArrayList<>();
    String since = SINCE.formatted(config.newsFor().toSeconds());
    try (Connection connection = database.getConnection()) {
      for (Map.Entry<String, String> query : queries.entrySet()) {
        String sql = FIND.formatted(query.getValue().replace("{since}", since), COLUMNS);
        try (PreparedStatement find = connection.prepareStatement(sql)) {
          find.setString(1, query.getKey());
          find.setString(2, query.getKey());
          find.setString(3, query.getKey());
          found.addAll(read(find));
        }
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("What people are to be told could not be found", failed);
    }
    return found;
  }

  /** What was found after this moment: Kafka may have been lost. */
  Stream<CausedLetter> foundAfter(Instant moment) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(TOLD)) {
      select.setTimestamp(1, Timestamp.from(moment));
      return read(select).stream();
    } catch (SQLException failed) {
      throw new IllegalStateException("What people were told could not be read", failed);
    }
  }

  /** What nobody could be told again. */
  void removeOlderThan(Duration age, Instant now) {
    try (Connection connection = database.getConnection();
        PreparedStatement remove = connection.prepareStatement(REMOVE)) {
      remove.setTimestamp(1, Timestamp.from(now.minus(age)));
      remove.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("What people were told could not be removed", failed);
    }
  }

  private List<CausedLetter> read(PreparedStatement statement) throws SQLException {
    List<CausedLetter> letters = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        letters.add(
            new CausedLetter(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                Arrays.asList((UUID[]) row.getArray("organisations").getArray()),
                texts(row, "roles"),
                texts(row, "only_people"),
                texts(row, "except_people"),
                row.getObject("about_id", UUID.class),
                row.getObject("within_id", UUID.class),
                words(row.getString("words")),
                instant(row.getTimestamp("until")),
                instant(row.getTimestamp("at")),
                row.getTimestamp("caused_at").toInstant()));
      }
    }
    return letters;
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }

  private static @Nullable Instant instant(@Nullable Timestamp moment) {
    return moment == null ? null : moment.toInstant();
  }

  private Map<String, String> words(String words) {
    try {
      return json.readValue(words, WORDS);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("The database wrote it a moment ago", impossible);
    }
  }
}
