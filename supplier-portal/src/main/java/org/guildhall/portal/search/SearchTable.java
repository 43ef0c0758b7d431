package org.guildhall.portal.search;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The table behind the index. */
@ApplicationScoped
public class SearchTable {
  private static final int BATCH = 1000;
  private static final String COLUMNS =
      "id, kind, version, title, body, buyers, cpv, regions, status, published_at, deadline,"
          + " amount, currency, small_firms, url, shown";
  private static final String PUT =
      "insert into search_entry ("
          + COLUMNS
          + ", changed_in) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
          + " pg_current_xact_id())"
          + " on conflict (id) do update set kind = excluded.kind, version = excluded.version,"
          + " title = excluded.title, body = excluded.body, buyers = excluded.buyers,"
          + " cpv = excluded.cpv, regions = excluded.regions, status = excluded.status,"
          + " published_at = excluded.published_at, deadline = excluded.deadline,"
          + " amount = excluded.amount, currency = excluded.currency,"
          + " small_firms = excluded.small_firms, url = excluded.url, shown = excluded.shown,"
          + " changed_in = excluded.changed_in where search_entry.version <= excluded.version";
  private static final String HORIZON =
      "select /* background */ pg_snapshot_xmin(pg_current_snapshot())::text";
  private static final String CHANGED =
      "select /* background */ " + COLUMNS + " from search_entry where changed_in >= ?::xid8";
  private static final String TITLED =
      "select id, title, url from search_entry where id = any (?) and shown";
  private final AgroalDataSource database;

  SearchTable(AgroalDataSource database) {
    this.database = database;
  }

  /** Within the present transaction. */
  public void put(SearchEntry entry) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(PUT)) {
      bind(connection, insert, entry);
      insert.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("The search entry could not be written", failed);
    }
  }

  /** How something public is called, and where its page is. */
  public record Titled(String title, String url) {}

  /** What is public of these. */
  public Map<UUID, Titled> titled(List<UUID> ids) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(TITLED)) {
      select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      Map<UUID, Titled> found = new HashMap<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.put(
              rows.getObject("id", UUID.class),
              new Titled(rows.getString("title"), rows.getString("url")));
        }
      }
      return found;
    } catch (SQLException failed) {
      throw new IllegalStateException("The search table could not be read", failed);
    }
  }

  /**
   * Hands over every entry changed by transactions from this one on, some perhaps again.
   *
   * @return from where to go on next time
   */
  String changedSince(String from, Consumer<SearchEntry> reader) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        // In this order: what commits between the two statements is read now or the next time.
        String next = horizon(connection);
        read(connection, from, reader);
        connection.commit();
        return next;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("The search table could not be read", failed);
    }
  }

  private static String horizon(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(HORIZON);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getString(1);
    }
  }

  private static void read(Connection connection, String from, Consumer<SearchEntry> reader)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(CHANGED)) {
      select.setFetchSize(BATCH);
      select.setString(1, from);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          reader.accept(entry(rows));
        }
      }
    }
  }

  private static void bind(Connection connection, PreparedStatement insert, SearchEntry entry)
      throws SQLException {
    insert.setObject(1, entry.id());
    insert.setString(2, entry.kind());
    insert.setLong(3, entry.version());
    insert.setString(4, entry.title());
    insert.setString(5, entry.body());
    insert.setArray(6, texts(connection, entry.buyers()));
    insert.setArray(7, texts(connection, entry.cpv()));
    insert.setArray(8, texts(connection, entry.regions()));
    insert.setString(9, entry.status());
    insert.setTimestamp(10, timestamp(entry.publishedAt()));
    insert.setTimestamp(11, timestamp(entry.deadline()));
    insert.setBigDecimal(12, entry.amount());
    insert.setString(13, entry.currency());
    insert.setBoolean(14, entry.smallFirms());
    insert.setString(15, entry.url());
    insert.setBoolean(16, entry.shown());
  }

  private static SearchEntry entry(ResultSet row) throws SQLException {
    return new SearchEntry(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getLong("version"),
        row.getString("title"),
        row.getString("body"),
        list(row.getArray("buyers")),
        list(row.getArray("cpv")),
        list(row.getArray("regions")),
        row.getString("status"),
        instant(row.getTimestamp("published_at")),
        instant(row.getTimestamp("deadline")),
        row.getBigDecimal("amount"),
        row.getString("currency"),
        row.getBoolean("small_firms"),
        row.getString("url"),
        row.getBoolean("shown"));
  }

  private static Array texts(Connection connection, List<String> texts) throws SQLException {
    return connection.createArrayOf("text", texts.toArray());
  }

  private static List<String> list(Array array) throws SQLException {
    List<String> texts = new ArrayList<>();
    for (Object text : (Object[]) array.getArray()) {
      texts.add(String.valueOf(text));
    }
    return texts;
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
