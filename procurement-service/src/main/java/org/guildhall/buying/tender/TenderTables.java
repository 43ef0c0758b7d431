package org.guildhall.buying.tender;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reading of tenders by plain SQL, for the paths where every statement counts. */
public final class TenderTables {
  private static final String ROW =
      """
      select t.id, t.version, t.procurement_id, t.lot_id, t.supplier_id, t.status,
             t.submitted_version, t.next_version, p.version,
             p.status = 'PUBLISHED' and p.published_at is not null, p.tenders_until,
             guildhall_now(), d.number, d.ready, d.checked_against, d.manifest, d.sealed_hash
      from tender t join procurement p on p.id = t.procurement_id
      left join tender_draft d on d.tender_id = t.id
      """;

  private TenderTables() {}

  /** The tender with this id, if there is one. */
  public static Optional<TenderRow> find(Connection connection, UUID id) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(ROW + "where t.id = ?")) {
      select.setObject(1, id);
      return rows(select).stream().findFirst();
    }
  }

  /**
   * The same, holding off the opening until the present transaction ends: an opening waits for
   * every submission that is still under way, and those that come later find the deadline passed.
   */
  public static Optional<TenderRow> findToSubmit(Connection connection, UUID id)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            ROW
                + """
                cross join lateral pg_advisory_xact_lock_shared(
                  hashtextextended(t.procurement_id::text, 20)) opening
                where t.id = ?
                """)) {
      select.setObject(1, id);
      return rows(select).stream().findFirst();
    }
  }

  /** Waits for submissions under way and keeps new ones out; for the opening. */
  public static void holdOffSubmissions(Connection connection, UUID procurementId)
      throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement(
            "select pg_advisory_xact_lock(hashtextextended(?::text, 20))")) {
      lock.setObject(1, procurementId);
      lock.execute();
    }
  }

  /** A supplier's tenders, newest first, from behind the one with this id. */
  public static List<TenderRow> ofSupplier(
      Connection connection, UUID supplierId, @Nullable UUID after, int limit) throws SQLException {
    String behind = after == null ? "" : " and t.id < ?";
    try (PreparedStatement select =
        connection.prepareStatement(
            ROW + "where t.supplier_id = ?" + behind + " order by t.id desc limit " + limit)) {
      select.setObject(1, supplierId);
      if (after != null) {
        select.setObject(2, after);
      }
      return rows(select);
    }
  }

  private static List<TenderRow> rows(PreparedStatement select) throws SQLException {
    try (ResultSet found = select.executeQuery()) {
      List<TenderRow> rows = new ArrayList<>();
      while (found.next()) {
        rows.add(row(found));
      }
      return rows;
    }
  }

  private static TenderRow row(ResultSet found) throws SQLException {
    return new TenderRow(
        found.getObject(1, UUID.class),
        found.getLong(2),
        found.getObject(3, UUID.class),
        found.getObject(4, UUID.class),
        found.getObject(5, UUID.class),
        TenderStatus.valueOf(found.getString(6)),
        found.getObject(7, Long.class),
        found.getLong(8),
        found.getLong(9),
        found.getBoolean(10),
        instant(found, 11),
        instant(found, 12),
        draft(found));
  }

  private static TenderRow.@Nullable Draft draft(ResultSet found) throws SQLException {
    long number = found.getLong(13);
    if (found.wasNull()) {
      return null;
    }
    return new TenderRow.Draft(
        number, found.getBoolean(14), found.getLong(15), found.getString(16), found.getBytes(17));
  }

  /** A column with a time zone as an instant. */
  public static Instant instant(ResultSet found, int column) throws SQLException {
    return found.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** An instant as a parameter. */
  public static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
