package org.guildhall.buying.tender.log;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.buying.tender.log.kept.LogKeys;
import org.guildhall.buying.tender.log.kept.TreeHead;
import org.guildhall.buying.tender.log.tree.CompactRange;
import org.guildhall.buying.tender.log.tree.Digest;
import org.guildhall.buying.tender.log.tree.Merkle;
import org.jspecify.annotations.Nullable;

/**
 * Reads the log from its first leaf to its last and trusts nothing on the way: the tree is built
 * anew and compared with the signed heads, each leaf must have its statement, and what is heard
 * about the subject is signed under a pinned key.
 */
public final class LogWalk {
  private static final int AT_ONCE = 5_000;

  private static final String LEAVES =
      """
      select l.index, l.leaf_hash, e.note, (select max(size) from log_head)
      from log_leaf l left join log_entry e on e.leaf_hash = l.leaf_hash
      order by l.index
      """;

  private static final String WAITING =
      """
      select w.leaf_hash, e.note
      from log_waiting w left join log_entry e on e.leaf_hash = w.leaf_hash
      order by w.seq
      """;

  private final LogKeys keys;
  private final String line;
  private final List<Logged> heard = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private final CompactRange tree = CompactRange.empty();
  private long headSize;
  private long withoutStatement;
  private boolean gap;
  private boolean unsigned;
  private @Nullable Digest rootAtKept;

  /**
   * What the log says about a procurement when it is read as a whole.
   *
   * @param statements in the order of the log, those that wait for their place last
   * @param size how many leaves the log has
   * @param problems of the log as a whole, in words; empty if it is intact
   */
  public record Walked(List<Logged> statements, long size, List<String> problems) {
    public Walked {
      statements = List.copyOf(statements);
      problems = List.copyOf(problems);
    }
  }

  private LogWalk(LogKeys keys, UUID procurementId) {
    this.keys = keys;
    this.line = "\nprocurement " + procurementId + "\n";
  }

  /** Walks it for what is said about a procurement. */
  static Walked about(UUID procurementId, Connection connection, LogKeys keys, KeptHead keptHead)
      throws SQLException {
    LogWalk walk = new LogWalk(keys, procurementId);
    TreeHead kept = walk.keptOrProblem(keptHead);
    // In this order, while the sequencer works on: what waits now and has its place in a moment is
    // found twice, never not at all; and leaves and head are of one moment.
    List<Waiting> waiting = waiting(connection);
    walk.readLeaves(connection, kept == null ? -1 : kept.size());
    walk.compare(
        walk.headSize == 0
            ? LogTables.latestHead(connection)
            : LogTables.head(connection, walk.headSize),
        kept);
    walk.hearWaiting(waiting);
    if (walk.unsigned) {
      walk.problems.add("A statement about this procurement is not signed by this log");
    }
    return new Walked(walk.heard, walk.tree.size(), walk.problems);
  }

  private @Nullable TreeHead keptOrProblem(KeptHead keptHead) {
    try {
      return keptHead.head().orElse(null);
    } catch (IllegalStateException notOurs) {
      problems.add("The tree head that is kept outside the database is not signed by this log");
      return null;
    }
  }

  private void readLeaves(Connection connection, long keptSize) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(LEAVES)) {
      select.setFetchSize(AT_ONCE);
      long last = -1;
      boolean found = true;
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          long index = rows.getLong(1);
          Digest leaf = Digest.of(rows.getBytes(2));
          if (index != last) {
            withoutStatement += found ? 0 : 1;
            found = false;
            gap |= index != last + 1;
            append(leaf, keptSize);
            last = index;
            headSize = rows.getLong(4);
          }
          // More than one row may claim to be the statement of a leaf; one at most is.
          found |= !found && hear(index, leaf, rows.getString(3));
        }
      }
      withoutStatement += found ? 0 : 1;
    }
  }

  private void append(Digest leaf, long keptSize) {
    tree.append(leaf, node -> {});
    if (tree.size() == keptSize) {
      rootAtKept = tree.root();
    }
  }

  /** Whether it is the statement of the leaf; it is kept if it is about the subject. */
  private boolean hear(@Nullable Long index, Digest leaf, @Nullable String note) {
    if (note == null || !note.contains("\n\n")) {
      return false;
    }
    String text = note.substring(0, note.indexOf("\n\n") + 1);
    if (!Merkle.leafHash(text.getBytes(StandardCharsets.UTF_8)).equals(leaf)) {
      return false;
    }
    if (text.contains(line)) {
      if (keys.hasSigned(note)) {
        heard.add(Logged.of(index, note));
      } else {
        unsigned = true;
      }
    }
    return true;
  }

  private record Waiting(Digest leaf, @Nullable String note) {}

  private static List<Waiting> waiting(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(WAITING);
        ResultSet rows = select.executeQuery()) {
      List<Waiting> waiting = new ArrayList<>();
      while (rows.next()) {
        waiting.add(new Waiting(Digest.of(rows.getBytes(1)), rows.getString(2)));
      }
      return waiting;
    }
  }

  /** Receipts that suppliers hold already, signed, whose leaves have no place yet. */
  private void hearWaiting(List<Waiting> waiting) {
    Set<String> known = heard.stream().map(Logged::note).collect(Collectors.toSet());
    for (Waiting one : waiting) {
      if (!known.contains(one.note()) && !hear(null, one.leaf(), one.note())) {
        problems.add("A statement that waits for its place in the log is lost");
      }
    }
  }

  private void compare(Optional<TreeHead> stored, @Nullable TreeHead kept) {
    if (withoutStatement > 0) {
      problems.add(
          withoutStatement == 1
              ? "One leaf of the log has lost its statement"
              : withoutStatement + " leaves of the log have lost their statements");
    }
    if (gap) {
      problems.add("Leaves of the log are missing");
    }
    if (tree.size() > 0 || stored.isPresent()) {
      boolean fits =
          stored
              .filter(head -> head.size() == tree.size() && head.root().equals(tree.root()))
              .filter(head -> keys.hasSigned(head.note()) && isWhatItsNoteSays(head))
              .isPresent();
      if (!fits) {
        problems.add("The leaves of the log are not those of its newest signed tree head");
      }
    }
    if (kept != null && !Objects.equals(kept.root(), rootAtKept)) {
      problems.add(
          tree.size() < kept.size()
              ? "The log had %d leaves and has %d: it was set back"
                  .formatted(kept.size(), tree.size())
              : "The log is not the continuation of the tree head kept outside the database");
    }
  }

  private static boolean isWhatItsNoteSays(TreeHead head) {
    try {
      TreeHead signed = TreeHead.parse(head.note());
      return signed.size() == head.size() && signed.root().equals(head.root());
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }
}
