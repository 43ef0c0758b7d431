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
  private final LogPlaces places;

  CommitmentLog(AgroalDataSource database, LogKeys keys, LogPlaces places) {
    this.database = database;
    this.keys = keys;
    this.places = places;
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
   * Whether the log still says this: the entry is signed by the log, is a leaf of it or waits to be
   * one, and states the line. Somebody who changed the database cannot make it say something else.
   */
  public boolean vouchesFor(UUID entryId, String line) {
    return places
        .entry(entryId)
        .filter(entry -> keys.hasSigned(entry.note()))
        .filter(entry -> entry.leafHash().equals(leafHashOf(entry.note())))
        .filter(entry -> places.isKnown(entry.leafHash()))
        .filter(entry -> textOf(entry.note()).lines().anyMatch(line::equals))
        .isPresent();
  }

  private static Digest leafHashOf(String note) {
    return Merkle.leafHash(textOf(note).getBytes(StandardCharsets.UTF_8));
  }

  private static String textOf(String note) {
    return note.substring(0, note.indexOf("\n\n") + 1);
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
