package org.guildhall.buying.tender.log;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.buying.tender.log.kept.LogKey;
import org.guildhall.buying.tender.log.kept.LogKeys;
import org.guildhall.buying.tender.log.tree.Digest;
import org.guildhall.buying.tender.log.tree.Merkle;

/**
 * Puts signed statements into the log. An entry is written in the transaction of the act it states,
 * and gets its place soon after the commit by the sequencer; so an act is never without an entry,
 * and no commit waits for another's place.
 */
@ApplicationScoped
public class CommitmentLog {

  /**
   * Two common table expressions that write an entry from within another statement, for the one row
   * of the expression {@code counted}; parameters as {@link #bind} sets them. Saves the hot path a
   * round trip.
   */
  public static final String ENTER =
      """
      entered as (
        insert into log_entry (id, subject_id, note, leaf_hash) select ?, ?, ?, ? from counted),
      waiting as (insert into log_waiting (leaf_hash) select ? from counted)
      """;

  private static final String ENTER_ALONE = "with counted as (select 1), " + ENTER + " select 1";

  private final AgroalDataSource database;
  private final LogKeys keys;
  private final KeptHead keptHead;
  private final LogPlaces places;

  CommitmentLog(AgroalDataSource database, LogKeys keys, KeptHead keptHead, LogPlaces places) {
    this.database = database;
    this.keys = keys;
    this.keptHead = keptHead;
    this.places = places;
  }

  /** The key that signs now, as verifiers take it. */
  public String verifierKey() {
    return keys.signing().verifierKey();
  }

  /** Signs a statement about a subject; nothing is written yet. */
  public LogEntry sign(UUID id, UUID subjectId, Statement statement) {
    LogKey key = keys.signing();
    String text = statement.with("origin", key.origin()).text();
    Digest leafHash = Merkle.leafHash(text.getBytes(StandardCharsets.UTF_8));
    places.expect(leafHash);
    return new LogEntry(id, subjectId, key.sign(text), leafHash);
  }

  /** Sets the parameters of {@link #ENTER}, which begin at {@code first}. */
  public static void bind(PreparedStatement statement, int first, LogEntry entry)
      throws SQLException {
    byte[] leafHash = entry.leafHash().bytes();
    statement.setObject(first, entry.id());
    statement.setObject(first + 1, entry.subjectId());
    statement.setString(first + 2, entry.note());
    statement.setBytes(first + 3, leafHash);
    statement.setBytes(first + 4, leafHash);
  }

  /** Writes an entry in the present transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void enter(LogEntry entry) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(ENTER_ALONE)) {
      bind(insert, 1, entry);
      insert.execute();
    } catch (SQLException failed) {
      throw new IllegalStateException("The entry could not be written to the log", failed);
    }
  }

  /**
   * Reads the whole log for what it says about a procurement; for an opening, which believes
   * nothing else. Linear in the length of the log.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public LogWalk.Walked walk(UUID procurementId) {
    try (Connection connection = database.getConnection()) {
      return LogWalk.about(procurementId, connection, keys, keptHead);
    } catch (SQLException failed) {
      throw new IllegalStateException("The log could not be walked", failed);
    }
  }

  /**
   * What the log has signed about a subject, oldest first. Nothing that this returns was made by
   * somebody who only writes in the database; but they may have removed what is not returned.
   */
  @Transactional(Transactional.TxType.SUPPORTS)
  public List<Logged> signedAbout(UUID subjectId) {
    return places.entriesAbout(subjectId).stream()
        .map(LogEntry::note)
        .filter(keys::hasSigned)
        .map(note -> Logged.of(null, note))
        .toList();
  }

  /** The entries about a subject, oldest first. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public List<LogEntry> about(UUID subjectId) {
    return places.entriesAbout(subjectId);
  }

  /** Its place, waiting a moment for it after the commit; empty if it has none yet. */
  public Optional<LogPlace> placeSoon(LogEntry entry) {
    return places.soon(entry.leafHash());
  }

  /** Its place in the latest tree head; empty if it has none yet. */
  public Optional<LogPlace> placeNow(LogEntry entry) {
    return places.now(entry.leafHash());
  }
}
