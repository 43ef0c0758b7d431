package org.guildhall.buying.tender.draft;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.tender.Manifest;
import org.guildhall.buying.tender.SealedDocument;
import org.guildhall.buying.tender.SealedDraft;
import org.guildhall.buying.tender.SealedParts;
import org.guildhall.buying.tender.TenderRow;
import org.guildhall.buying.tender.TenderTables;
import org.guildhall.buying.tender.sealing.WrappedKey;
import org.guildhall.kit.base.problem.ProblemException;

/** The statements on drafts and their documents. */
public final class DraftTables {
  private static final String SAVE =
      """
      with counted as (
        update tender t
        set version = t.version + 1, updated_at = guildhall_now(),
            next_version = greatest(t.next_version, ?)
        from procurement p
        where t.id = ? and t.version = ? and p.id = t.procurement_id
          and p.status = 'PUBLISHED' and guildhall_now() < p.tenders_until
        returning t.id)
      insert into tender_draft (tender_id, number, quality, quality_key, price, price_key,
        own_keys, wrapped_by, manifest, sealed_hash, ready, checked_against, saved_by, saved_at)
      select id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, guildhall_now() from counted
      on conflict (tender_id) do update set number = excluded.number,
        quality = excluded.quality, quality_key = excluded.quality_key,
        price = excluded.price, price_key = excluded.price_key,
        own_keys = excluded.own_keys, wrapped_by = excluded.wrapped_by,
        manifest = excluded.manifest, sealed_hash = excluded.sealed_hash,
        ready = excluded.ready, checked_against = excluded.checked_against,
        saved_by = excluded.saved_by, saved_at = excluded.saved_at
      """;

  private DraftTables() {}

  /** A draft to be stored, and how complete it is. */
  public record Saved(SealedDraft draft, boolean ready, long checkedAgainst, String savedBy) {}

  /** Whether the tender is new: a supplier has one per lot, whatever comes in at the same time. */
  static boolean insertTender(Connection connection, UUID id, TenderRow tender, String startedBy)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into tender (id, version, procurement_id, lot_id, supplier_id, status,
                                started_by, created_at, updated_at)
            values (?, 1, ?, ?, ?, 'DRAFT', ?, guildhall_now(), guildhall_now())
            on conflict (lot_id, supplier_id) where status <> 'WITHDRAWN' do nothing
            """)) {
      insert.setObject(1, id);
      insert.setObject(2, tender.procurementId());
      insert.setObject(3, tender.lotId());
      insert.setObject(4, tender.supplierId());
      insert.setString(5, startedBy);
      return insert.executeUpdate() == 1;
    }
  }

  /**
   * Stores a draft and counts the tender's version up, if the tender still has the version that was
   * read and its deadline has not passed.
   */
  public static boolean save(Connection connection, TenderRow tender, Saved saved)
      throws SQLException {
    try (PreparedStatement save = connection.prepareStatement(SAVE)) {
      SealedParts parts = saved.draft().parts();
      save.setLong(1, parts.number());
      save.setObject(2, tender.id());
      save.setLong(3, tender.version());
      save.setLong(4, parts.number());
      save.setBytes(5, parts.quality());
      save.setBytes(6, parts.qualityKey());
      save.setBytes(7, parts.price());
      save.setBytes(8, parts.priceKey());
      save.setBytes(9, saved.draft().ownKeys().bytes());
      save.setString(10, saved.draft().ownKeys().wrappedBy());
      save.setString(11, saved.draft().manifest());
      save.setBytes(12, Manifest.hash(saved.draft().manifest()).bytes());
      save.setBoolean(13, saved.ready());
      save.setLong(14, saved.checkedAgainst());
      save.setString(15, saved.savedBy());
      return save.executeUpdate() == 1;
    }
  }

  /** The draft of a tender as it is stored. */
  public static SealedDraft read(Connection connection, UUID tenderId) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select number, quality, quality_key, price, price_key, own_keys, wrapped_by, manifest
            from tender_draft where tender_id = ?
            """)) {
      select.setObject(1, tenderId);
      try (ResultSet found = select.executeQuery()) {
        if (!found.next()) {
          throw ProblemException.notFound("draft of tender", tenderId);
        }
        return new SealedDraft(
            new SealedParts(
                found.getLong(1),
                found.getBytes(2),
                found.getBytes(3),
                found.getBytes(4),
                found.getBytes(5)),
            new WrappedKey(found.getString(7), found.getBytes(6)),
            found.getString(8));
      }
    }
  }

  /** The documents ever uploaded for a tender, oldest first, also those that were removed. */
  public static List<SealedDocument> documents(Connection connection, UUID tenderId)
      throws SQLException {
    return documents(connection, tenderId, "");
  }

  /** Those of the documents that a draft may name, oldest first. */
  static List<SealedDocument> present(Connection connection, UUID tenderId) throws SQLException {
    return documents(
        connection,
        tenderId,
        """
        and not exists (select 1 from tender_document_removal r where r.document_id = d.id)
        """);
  }

  private static List<SealedDocument> documents(
      Connection connection, UUID tenderId, String condition) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select id, content_hash, size, sealed_key, uploaded_at
            from tender_document d where tender_id = ?
            """
                + condition
                + "order by id")) {
      select.setObject(1, tenderId);
      try (ResultSet found = select.executeQuery()) {
        List<SealedDocument> documents = new ArrayList<>();
        while (found.next()) {
          documents.add(
              new SealedDocument(
                  found.getObject(1, UUID.class),
                  found.getString(2),
                  found.getLong(3),
                  found.getBytes(4),
                  TenderTables.instant(found, 5)));
        }
        return documents;
      }
    }
  }

  /** Those of the documents that have one of the ids, in the order of the ids. */
  static List<SealedDocument> named(List<SealedDocument> documents, Collection<UUID> ids) {
    return ids.stream()
        .distinct()
        .map(id ->
            documents.stream()
                .filter(document -> document.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                    ProblemException.field(
                        "documents", "One of the documents was not uploaded for this tender")))
        .toList();
  }
}
