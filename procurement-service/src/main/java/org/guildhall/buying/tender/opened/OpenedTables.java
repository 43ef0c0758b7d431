package org.guildhall.buying.tender.opened;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.buying.tender.SealedParts;
import org.guildhall.buying.tender.TenderTables;
import org.guildhall.buying.tender.sealing.Envelope;
import org.guildhall.buying.tender.sealing.WrappedKey;
import org.jspecify.annotations.Nullable;

/** The statements on submitted versions, as the opening reads them, and on what was opened. */
public final class OpenedTables {
  private OpenedTables() {}

  /** A version as it was submitted. */
  public record Submitted(SealedParts parts, String manifest) {}

  public static Optional<Submitted> submitted(Connection connection, UUID tenderId, long number)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select quality, quality_key, price, price_key, manifest from tender_version where tender_id = ? and number = ?
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
                    found.getString(5)))
            : Optional.empty();
      }
    }
  }

  /** Opened content with its wrapped key, or why there is none. */
  public record Opened(
      UUID tenderId,
      Envelope envelope,
      long number,
      byte @Nullable [] content,
      @Nullable WrappedKey key,
      @Nullable String damage) {}

  public static void insert(Connection connection, UUID openingId, Opened opened)
      throws SQLException {
    WrappedKey key = opened.key();
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into opened_envelope (tender_id, envelope, opening_id, number, content,
                                         wrapped_key, wrapped_by, damage)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """
                // That it is damaged is found again, whatever stands there already.
                + (opened.damage() == null ? "" : "on conflict do nothing"))) {
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

  /** Which of the tenders have an opened envelope of that kind that is not damaged. */
  static Set<UUID> intact(Connection connection, Collection<UUID> tenders, Envelope envelope)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select tender_id from opened_envelope
            where tender_id = any (?) and envelope = ? and damage is null
            """)) {
      select.setArray(1, ids(connection, tenders));
      select.setString(2, envelope.name());
      Set<UUID> intact = new HashSet<>();
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          intact.add(found.getObject(1, UUID.class));
        }
      }
      return intact;
    }
  }

  /** The opened envelopes of that kind, by tender; those that are sealed still are absent. */
  static Map<UUID, Opened> find(Connection connection, Collection<UUID> tenders, Envelope envelope)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select tender_id, number, content, wrapped_key, wrapped_by, damage
            from opened_envelope where tender_id = any (?) and envelope = ?
            """)) {
      select.setArray(1, ids(connection, tenders));
      select.setString(2, envelope.name());
      try (ResultSet found = select.executeQuery()) {
        Map<UUID, Opened> opened = new HashMap<>();
        while (found.next()) {
          UUID tender = found.getObject(1, UUID.class);
          byte[] key = found.getBytes(4);
          opened.put(
              tender,
              new Opened(
                  tender,
                  envelope,
                  found.getLong(2),
                  found.getBytes(3),
                  key == null ? null : new WrappedKey(found.getString(5), key),
                  found.getString(6)));
        }
        return opened;
      }
    }
  }

  /** An opened document with its wrapped key. */
  public record OpenedDocument(
      UUID id,
      UUID tenderId,
      String contentHash,
      WrappedKey key,
      String name,
      String mediaType,
      long size) {}

  public static void insert(Connection connection, OpenedDocument document) throws SQLException {
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

  /** The opened documents by tender; a tender without any is absent. */
  static Map<UUID, List<OpenedDocument>> documents(Connection connection, Collection<UUID> tenders)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select o.document_id, o.tender_id, d.content_hash, o.wrapped_key, o.wrapped_by, o.name,
                   o.media_type, o.size
            from opened_document o join tender_document d on d.id = o.document_id
            where o.tender_id = any (?) order by o.document_id
            """)) {
      select.setArray(1, ids(connection, tenders));
      try (ResultSet found = select.executeQuery()) {
        Map<UUID, List<OpenedDocument>> documents = new HashMap<>();
        while (found.next()) {
          var document =
              new OpenedDocument(
                  found.getObject(1, UUID.class),
                  found.getObject(2, UUID.class),
                  found.getString(3),
                  new WrappedKey(found.getString(5), found.getBytes(4)),
                  found.getString(6),
                  found.getString(7),
                  found.getLong(8));
          documents.computeIfAbsent(document.tenderId(), t -> new ArrayList<>()).add(document);
        }
        return documents;
      }
    }
  }

  /** When the version that counts came in and where its receipt is in the log. */
  public record Received(Instant at, String sealedHash, long logPosition) {}

  /** By tender; one of which nothing was ever submitted is absent. */
  static Map<UUID, Received> received(Connection connection, Collection<UUID> tenders)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select t.id, v.received_at, encode(v.sealed_hash, 'hex'), coalesce(l.index, %d)
            from tender t
            join tender_version v on v.tender_id = t.id and v.number = t.submitted_version
            join log_entry e on e.id = v.receipt_id
            left join log_leaf l on l.leaf_hash = e.leaf_hash
            where t.id = any (?)
            """
                .formatted(Long.MAX_VALUE))) {
      select.setArray(1, ids(connection, tenders));
      try (ResultSet found = select.executeQuery()) {
        Map<UUID, Received> received = new HashMap<>();
        while (found.next()) {
          received.put(
              found.getObject(1, UUID.class),
              new Received(TenderTables.instant(found, 2), found.getString(3), found.getLong(4)));
        }
        return received;
      }
    }
  }

  private static Array ids(Connection connection, Collection<UUID> ids) throws SQLException {
    return connection.createArrayOf("uuid", ids.toArray());
  }
}
