package org.guildhall.buying.tender.submission;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.buying.tender.TenderRow;
import org.guildhall.buying.tender.TenderStatus;
import org.guildhall.buying.tender.TenderTables;
import org.guildhall.buying.tender.log.CommitmentLog;
import org.guildhall.buying.tender.log.LogEntry;
import org.guildhall.buying.tender.log.tree.Digest;
import org.guildhall.kit.base.actor.Actor;
import org.jspecify.annotations.Nullable;

/**
 * The statements that change what counts. Each does everything in one: it decides by the database's
 * clock whether the deadline has passed, at the very moment it writes, and writes all or nothing.
 */
final class SubmissionTables {
  private SubmissionTables() {}

  /** What is to be written with a submission. */
  record Submission(LogEntry receipt, Instant receivedAt, Actor by, byte @Nullable [] ownCopy) {}

  /** Who did it, and whether it was sure then that they may: the opening looks at it again. */
  private static final String ACTED =
      """
          acted as (
            insert into tender_act (receipt_id, tender_id, act, acted_by, known_until)
            select ?, counted.id, ?, ?, ? from counted),
      """;

  private static final String IN_TIME =
      """
        from procurement p
        where t.id = ? and t.version = ? and p.id = t.procurement_id
          and p.status = 'PUBLISHED' and p.published_at is not null
          and guildhall_now() < p.tenders_until
      """;

  private static final String SUBMIT =
      """
      with counted as (
        update tender t
        set status = 'SUBMITTED', version = t.version + 1, submitted_version = ?,
            next_version = greatest(t.next_version, ? + 1), updated_at = ?
      """
          + IN_TIME
          + """
              and t.status in ('DRAFT', 'SUBMITTED', 'TO_RECONFIRM') and p.version = ?
            returning t.id),
          stored as (
            insert into tender_version (tender_id, number, quality, quality_key, price, price_key,
              manifest, sealed_hash, receipt_id, submitted_from, submitted_by, received_at, own_copy)
            select d.tender_id, d.number, d.quality, d.quality_key, d.price, d.price_key,
                   d.manifest, d.sealed_hash, ?, ?, ?, ?, ?
            from tender_draft d join counted on counted.id = d.tender_id),
          gone as (delete from tender_draft d using counted where d.tender_id = counted.id),
          """
          + ACTED
          + CommitmentLog.ENTER
          + "select count(*) from counted";

  /** Whether it was in time and nobody else was faster. */
  static boolean submit(
      Connection connection, TenderRow tender, TenderRow.Draft draft, Submission submission)
      throws SQLException {
    try (PreparedStatement write = connection.prepareStatement(SUBMIT)) {
      write.setLong(1, draft.number());
      write.setLong(2, draft.number());
      write.setObject(3, TenderTables.at(submission.receivedAt()));
      write.setObject(4, tender.id());
      write.setLong(5, tender.version());
      write.setLong(6, tender.procurementVersion());
      write.setObject(7, submission.receipt().id());
      write.setLong(8, tender.version());
      write.setString(9, submission.by().subject());
      write.setObject(10, TenderTables.at(submission.receivedAt()));
      write.setBytes(11, submission.ownCopy());
      return happened(write, 12, Act.SUBMITTED, submission.by(), submission.receipt());
    }
  }

  /**
   * What is to be written when a submission is withdrawn or reconfirmed.
   *
   * @param status what becomes of the tender
   */
  record Mark(Act act, TenderStatus status, String reason, Actor by, LogEntry receipt) {}

  /** Withdraws or reconfirms what counts; true if it was in time and nobody else was faster. */
  static boolean mark(Connection connection, TenderRow tender, Mark mark) throws SQLException {
    String sql =
        """
        with counted as (
          update tender t
          set status = ?, version = t.version + 1, reason = ?, updated_at = guildhall_now()
        """
            + IN_TIME
            + """
                and t.status in ('SUBMITTED', 'TO_RECONFIRM')
              returning t.id, t.status),
            gone as (
              delete from tender_draft d using counted
              where d.tender_id = counted.id and counted.status = 'WITHDRAWN'),
            """
            + ACTED
            + CommitmentLog.ENTER
            + "select count(*) from counted";
    try (PreparedStatement write = connection.prepareStatement(sql)) {
      write.setString(1, mark.status().name());
      if (mark.reason().isBlank()) {
        write.setNull(2, Types.VARCHAR);
      } else {
        write.setString(2, mark.reason());
      }
      write.setObject(3, tender.id());
      write.setLong(4, tender.version());
      return happened(write, 5, mark.act(), mark.by(), mark.receipt());
    }
  }

  private static boolean happened(
      PreparedStatement write, int next, Act act, Actor by, LogEntry receipt) throws SQLException {
    write.setObject(next, receipt.id());
    write.setString(next + 1, act.name());
    write.setString(next + 2, by.subject());
    write.setObject(next + 3, by.lastKnown().map(TenderTables::at).orElse(null));
    CommitmentLog.bind(write, next + 4, receipt);
    try (ResultSet counted = write.executeQuery()) {
      return counted.next() && counted.getLong(1) == 1;
    }
  }

  /** The receipt of the submission made from this version of the tender, if there was one. */
  static Optional<LogEntry> submittedFrom(Connection connection, UUID tenderId, long version)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select e.id, e.subject_id, e.note, e.leaf_hash
            from tender_version v join log_entry e on e.id = v.receipt_id
            where v.tender_id = ? and v.submitted_from = ?
            """)) {
      select.setObject(1, tenderId);
      select.setLong(2, version);
      return entry(select);
    }
  }

  /** The last receipt about the tender, if there is one. */
  static Optional<LogEntry> latest(Connection connection, UUID tenderId) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select id, subject_id, note, leaf_hash from log_entry
            where subject_id = ? order by entered_at desc limit 1
            """)) {
      select.setObject(1, tenderId);
      return entry(select);
    }
  }

  private static Optional<LogEntry> entry(PreparedStatement select) throws SQLException {
    try (ResultSet found = select.executeQuery()) {
      return found.next()
          ? Optional.of(
              new LogEntry(
                  found.getObject(1, UUID.class),
                  found.getObject(2, UUID.class),
                  found.getString(3),
                  Digest.of(found.getBytes(4))))
          : Optional.empty();
    }
  }

  /** Of the version that counts: its sealed hash, and the supplier's own copy if it kept one. */
  record Counting(byte[] sealedHash, byte @Nullable [] ownCopy) {}

  static Optional<Counting> counting(Connection connection, UUID tenderId, long number)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select sealed_hash, own_copy from tender_version where tender_id = ? and number = ?")) {
      select.setObject(1, tenderId);
      select.setLong(2, number);
      try (ResultSet found = select.executeQuery()) {
        return found.next()
            ? Optional.of(new Counting(found.getBytes(1), found.getBytes(2)))
            : Optional.empty();
      }
    }
  }
}
