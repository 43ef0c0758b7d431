package org.guildhall.buying.tender.upload;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.buying.tender.SealedDocument;
import org.guildhall.buying.tender.TenderRow;
import org.guildhall.buying.tender.TenderTables;
import org.jspecify.annotations.Nullable;

/**
 * The statements on documents of tenders and on the room that is kept for those on their way. These
 * are the machine's affair and go by its time, which no sandbox moves.
 */
final class UploadTables {
  /** What only an earlier version names is stored, but is not of the tender that is written. */
  private static final String TAKEN =
      """
      select coalesce(sum(size) filter (where tender_id = ?), 0), coalesce(sum(stored), 0), count(*)
      from (
        select d.tender_id, d.size stored,
               case when strpos(coalesce(draft.manifest, ''), d.id::text) = 0
                         and exists (select 1 from tender_version v where v.tender_id = d.tender_id
                                     and strpos(v.manifest, d.id::text) > 0)
                    then 0 else d.size end size
        from tender t join tender_document d on d.tender_id = t.id
        left join tender_draft draft on draft.tender_id = t.id
        where t.lot_id = ? and t.supplier_id = ?
          and not exists (select 1 from tender_document_removal r where r.document_id = d.id)
        union all
        select u.tender_id, u.reserved, u.reserved
        from tender t join tender_upload u on u.tender_id = t.id
        where t.lot_id = ? and t.supplier_id = ?) taken
      """;

  private static final String NAMED =
      """
      select exists (select 1 from tender_draft d
                     where d.tender_id = ? and strpos(d.manifest, ?) > 0)
          or exists (select 1 from tender_version v
                     where v.tender_id = ? and strpos(v.manifest, ?) > 0)
      """;

  private static final String TO_BE_GIVEN_UP =
      """
      with removed as (
        insert into tender_document_removal (document_id, removed_by, removed_at)
        select id, ?, guildhall_now() from tender_document where id = ? and tender_id = ?
        on conflict (document_id) do nothing returning document_id)
      insert into tender_upload (id, tender_id, reserved, content_hash, started_at)
      select d.id, d.tender_id, greatest(d.size, 1), d.content_hash, clock_timestamp()
      from removed join tender_document d on d.id = removed.document_id
      """;

  /** Neither table can be made to say something else, whatever somebody writes into others. */
  private static final String SUBMITTED =
      """
      select exists (select 1 from tender_document d
                     join tender_version v on v.tender_id = d.tender_id
                                          and strpos(v.manifest, d.id::text) > 0
                     where d.content_hash = ?)
      """;

  private UploadTables() {}

  /** Those who take or give back room for the same supplier and lot come one after the other. */
  static void lock(Connection connection, TenderRow tender) throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement(
            "select pg_advisory_xact_lock(hashtextextended(?::text || ?::text, 39))")) {
      lock.setObject(1, tender.lotId());
      lock.setObject(2, tender.supplierId());
      lock.execute();
    }
  }

  static Room.Taken room(Connection connection, TenderRow tender) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(TAKEN)) {
      select.setObject(1, tender.id());
      select.setObject(2, tender.lotId());
      select.setObject(3, tender.supplierId());
      select.setObject(4, tender.lotId());
      select.setObject(5, tender.supplierId());
      try (ResultSet found = select.executeQuery()) {
        found.next();
        return new Room.Taken(found.getLong(1), found.getLong(2), found.getInt(3));
      }
    }
  }

  static void reserve(Connection connection, UUID id, UUID tenderId, long bytes)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into tender_upload (id, tender_id, reserved, started_at)
            values (?, ?, ?, clock_timestamp())
            """)) {
      insert.setObject(1, id);
      insert.setObject(2, tenderId);
      insert.setLong(3, bytes);
      insert.executeUpdate();
    }
  }

  /** Whether it is still awaited. */
  static boolean note(Connection connection, UUID id, String contentHash) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update tender_upload set content_hash = ? where id = ?")) {
      update.setString(1, contentHash);
      update.setObject(2, id);
      return update.executeUpdate() == 1;
    }
  }

  /** An upload that was taken out of the table, with what was noted of it. */
  record Taken(UUID id, @Nullable String contentHash) {}

  /** Takes an upload out of the table, if it is still awaited. */
  static Optional<Taken> take(Connection connection, UUID id) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from tender_upload where id = ? returning id, content_hash")) {
      delete.setObject(1, id);
      return taken(delete);
    }
  }

  private static Optional<Taken> taken(PreparedStatement delete) throws SQLException {
    try (ResultSet found = delete.executeQuery()) {
      return found.next()
          ? Optional.of(new Taken(found.getObject(1, UUID.class), found.getString(2)))
          : Optional.empty();
    }
  }

  static void insert(Connection connection, UUID tenderId, SealedDocument document, String by)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into tender_document (id, tender_id, content_hash, size, sealed_key,
                                         uploaded_by, uploaded_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)) {
      insert.setObject(1, document.id());
      insert.setObject(2, tenderId);
      insert.setString(3, document.contentHash());
      insert.setLong(4, document.size());
      insert.setBytes(5, document.sealedKey());
      insert.setString(6, by);
      insert.setObject(7, TenderTables.at(document.uploadedAt()));
      insert.executeUpdate();
    }
  }

  /** Whether the draft or a submitted version names the document. */
  static boolean isNamed(Connection connection, UUID tenderId, UUID documentId)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(NAMED)) {
      select.setObject(1, tenderId);
      select.setString(2, documentId.toString());
      select.setObject(3, tenderId);
      select.setString(4, documentId.toString());
      try (ResultSet found = select.executeQuery()) {
        found.next();
        return found.getBoolean(1);
      }
    }
  }

  /** Whether a submitted version names a document with these bytes. */
  static boolean isSubmitted(Connection connection, String contentHash) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SUBMITTED)) {
      select.setString(1, contentHash);
      try (ResultSet found = select.executeQuery()) {
        found.next();
        return found.getBoolean(1);
      }
    }
  }

  /** Makes a document an upload that is to be given up, if there is such a document. */
  static boolean toBeGivenUp(Connection connection, UUID tenderId, UUID documentId, String by)
      throws SQLException {
    try (PreparedStatement move = connection.prepareStatement(TO_BE_GIVEN_UP)) {
      move.setString(1, by);
      move.setObject(2, documentId);
      move.setObject(3, tenderId);
      return move.executeUpdate() == 1;
    }
  }

  /** Those that began so long ago, the oldest first, so many at most. */
  static List<UUID> forgotten(Connection connection, Duration ago, int most) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select id from tender_upload
            where started_at < clock_timestamp() - make_interval(secs => ?)
            order by started_at limit ?
            """)) {
      select.setLong(1, ago.toSeconds());
      select.setInt(2, most);
      List<UUID> forgotten = new ArrayList<>();
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          forgotten.add(found.getObject(1, UUID.class));
        }
      }
      return forgotten;
    }
  }
}
