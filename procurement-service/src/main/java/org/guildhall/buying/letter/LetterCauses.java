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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

  /** The others come next time. */
  private static final int AT_ONCE = 200;

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
      limit %d
      on conflict (cause) do nothing
      returning %s
      """;

  /** Before the last look that found all; so far back that what was being committed is seen. */
  private static final String SINCE =
      """
      (select greatest(b.at, l.told_up_to - make_interval(secs => %d))
       from letters_begin b left join letter_cause_look l on l.kind = '%s')
      """;

  /** Only now and then, for it is done every few seconds. */
  private static final String LOOKED =
      """
      insert /* background */ into letter_cause_look (kind, told_up_to, looked_at)
      select ?, guildhall_now(), clock_timestamp()
      on conflict (kind) do update
      set told_up_to = excluded.told_up_to, looked_at = excluded.looked_at
      where letter_cause_look.looked_at < excluded.looked_at - interval '10 seconds'
      """;

  private static final String LOOKS =
      """
      select /* background */ kind, extract(epoch from clock_timestamp() - looked_at)
      from letter_cause_look
      """;

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

  /** What people are told of. */
  Set<String> kinds() {
    return queries.keySet();
  }

  /** What nobody has found before; it is known from now on, if the present transaction commits. */
  List<CausedLetter> find(String kind) {
    try (Connection connection = database.getConnection();
        PreparedStatement find = connection.prepareStatement(query(kind))) {
      find.setString(1, kind);
      find.setString(2, kind);
      find.setString(3, kind);
      List<CausedLetter> found = read(find);
      if (found.size() < AT_ONCE) {
        looked(connection, kind);
      }
      return found;
    } catch (SQLException failed) {
      throw new IllegalStateException("What people are to be told could not be found", failed);
    }
  }

  /** How it is asked for, with three places for the kind. */
  String query(String kind) {
    String since = SINCE.formatted(config.overlap().toSeconds(), kind);
    String query = Objects.requireNonNull(queries.get(kind)).replace("{since}", since);
    return FIND.formatted(query, AT_ONCE, COLUMNS);
  }

  private static void looked(Connection connection, String kind) throws SQLException {
    try (PreparedStatement looked = connection.prepareStatement(LOOKED)) {
      looked.setString(1, kind);
      looked.executeUpdate();
    }
  }

  /** How long ago each kind was last looked for with success; those that never were are absent. */
  Map<String, Duration> ages() {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(LOOKS);
        ResultSet row = select.executeQuery()) {
      Map<String, Duration> ages = new HashMap<>();
      while (row.next()) {
        ages.put(row.getString(1), Duration.ofSeconds(row.getLong(2)));
      }
      return ages;
    } catch (SQLException failed) {
      throw new IllegalStateException("It could not be read what people were told", failed);
    }
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
