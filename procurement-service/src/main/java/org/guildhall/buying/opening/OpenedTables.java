package org.guildhall.buying.opening;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.buying.sealing.Envelope;
import org.guildhall.buying.sealing.WrappedKey;
import org.guildhall.buying.tender.SealedParts;
import org.guildhall.buying.tender.TenderTables;
import org.jspecify.annotations.Nullable;

/** The statements on submitted versions, as the opening reads them, and on what was opened. */
final class OpenedTables {
  private OpenedTables() {}

  /**
   * A version as it was submitted.
   *
   * @param last the highest version there is; an older one must not be opened in its place
   */
  record Submitted(
      SealedParts parts, String manifest, byte[] sealedHash, UUID receiptId, long last) {}

  static Optional<Submitted> submitted(Connection connection, UUID tenderId, long number)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select quality, quality_key, price, price_key, manifest, sealed_hash, receipt_id,
                   (select max(number) from tender_version l where l.tender_id = v.tender_id)
            from tender_version v where tender_id = ? and number = ?
            """)) {
      select.setObject(1, tenderId);
      select.setLong(2, number);
      try (ResultSet found = select.executeQuery()) {
        return found.next()
            ? Optional.of(
                new Submitted(
                    new SealedParts(
                        number,
                        found.getBytes(1),
                        found.getBytes(2),
                        found.getBytes(3),
                        found.getBytes(4)),
                    found.getString(5),
                    found.getBytes(6),
                    found.getObject(7, UUID.class),
                    found.getLong(8)))
            : Optional.empty();
      }
    }
  }

  /** Opened content with its wrapped key, or why there is none. */
  record Opened(
      UUID tenderId,
      Envelope envelope,
      long number,
      byte @Nullable [] content,
      @Nullable WrappedKey key,
      @Nullable String damage) {}

  static void insert(Connection connection, UUID openingId, Opened opened) throws SQLException {
    WrappedKey key = opened.key();
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into opened_envelope (tender_id, envelope, opening_id, number, content,
                                         wrapped_key, wrapped_by, damage)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)) {
      insert.setObject(1, opened.tenderId());
      insert.setString(2, opened.envelope().name());
      insert.setObject(3, openingId);
      insert.setLong(4, opened.number());
      insert.setBytes(5, opened.content());
      insert.setBytes(6, key == null ? null : key.bytes());
      insert.setString(7, key == null ? null : key.wrappedBy());
      insert.setString(8, opened.damage());
      insert.executeUpdate();
    }
  }

  static Optional<Opened> find(Connection connection, UUID tenderId, Envelope envelope)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select number, content, wrapped_key, wrapped_by, damage
            from opened_envelope where tender_id = ? and envelope = ?
            """)) {
      select.setObject(1, tenderId);
      select.setString(2, envelope.name());
      try (ResultSet found = select.executeQuery()) {
        if (!found.next()) {
          return Optional.empty();
        }
        byte[] key = found.getBytes(3);
        return Optional.of(
            new Opened(
                tenderId,
                envelope,
                found.getLong(1),
                found.getBytes(2),
                key == null ? null : new WrappedKey(found.getString(4), key),
                found.getString(5)));
      }
    }
  }

  /** An opened document with its wrapped key. */
  record OpenedDocument(
      UUID id,
      UUID tenderId,
      String contentHash,
      WrappedKey key,
      String name,
      String mediaType,
      long size) {}

  static void insert(Connection connection, OpenedDocument document) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into opened_document (document_id, tender_id, wrapped_key, wrapped_by, name,
                                         media_type, size)
            values (?, ?, ?, ?, ?, ?, ?)
            """)) {
      insert.setObject(1, document.id());
      insert.setObject(2, document.tenderId());
      insert.setBytes(3, document.key().bytes());
      insert.setString(4, document.key().wrappedBy());
      insert.setString(5, document.name());
      insert.setString(6, document.mediaType());
      insert.setLong(7, document.size());
      insert.executeUpdate();
    }
  }

  static List<OpenedDocument> documents(Connection connection, UUID tenderId) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select o.document_id, d.content_hash, o.wrapped_key, o.wrapped_by, o.name,
                   o.media_type, o.size
            from opened_document o join tender_document d on d.id = o.document_id
            where o.tender_id = ? order by o.document_id
            """)) {
      select.setObject(1, tenderId);
      try (ResultSet found = select.executeQuery()) {
        List<OpenedDocument> documents = new ArrayList<>();
        while (found.next()) {
          documents.add(
              new OpenedDocument(
                  found.getObject(1, UUID.class),
                  tenderId,
                  found.getString(2),
                  new WrappedKey(found.getString(4), found.getBytes(3)),
                  found.getString(5),
                  found.getString(6),
                  found.getLong(7)));
        }
        return documents;
      }
    }
  }

  /** When a version came in and where its receipt is in the log. */
  record Received(Instant at, String sealedHash, long logPosition) {}

  static Optional<Received> received(Connection connection, UUID tenderId, long number)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select v.received_at, encode(v.sealed_hash, 'hex'), coalesce(l.index, %d)
            from tender_version v
            join log_entry e on e.id = v.receipt_id
            left join log_leaf l on l.leaf_hash = e.leaf_hash
            where v.tender_id = ? and v.number = ?
            """
                .formatted(Long.MAX_VALUE))) {
      select.setObject(1, tenderId);
      select.setLong(2, number);
      try (ResultSet found = select.executeQuery()) {
        return found.next()
            ? Optional.of(
                new Received(TenderTables.instant(found, 1), found.getString(2), found.getLong(3)))
            : Optional.empty();
      }
    }
  }
}
