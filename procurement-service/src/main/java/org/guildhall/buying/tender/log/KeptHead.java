package org.guildhall.buying.tender.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.buying.tender.log.kept.KeptLog;
import org.guildhall.buying.tender.log.kept.LogKeys;
import org.guildhall.buying.tender.log.kept.TreeHead;
import org.guildhall.buying.tender.log.tree.CompactRange;
import org.guildhall.buying.tender.log.tree.Digest;
import org.guildhall.buying.tender.log.tree.NodeId;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The newest tree head outside the database. A log that was set back to an earlier state still has
 * true signatures; only who remembers a later head can tell.
 */
@ApplicationScoped
class KeptHead {
  private static final Logger LOG = Logger.getLogger(KeptHead.class);

  private final KeptLog kept;
  private final LogKeys keys;

  KeptHead(KeptLog kept, LogKeys keys) {
    this.kept = kept;
    this.keys = keys;
  }

  /** Keeps a head that is in the database already. */
  void keep(TreeHead head) {
    try {
      kept.keepHead(head.note());
    } catch (IOException failed) {
      // An older one is kept then, which tells less, and nothing wrong.
      LOG.errorf("The newest tree head could not be kept outside the database: %s", failed);
    }
  }

  /**
   * The head.
   *
   * @throws IllegalStateException if what is kept was not signed by this log
   */
  Optional<TreeHead> head() {
    return kept.head()
        .map(note -> {
          if (!keys.hasSigned(note)) {
            throw new IllegalStateException("The kept tree head is not signed by this log");
          }
          return TreeHead.parse(note);
        });
  }

  /** Refuses a log that is not the kept one, or shorter. */
  void mustBeContinued(Connection connection, @Nullable TreeHead stored) throws SQLException {
    TreeHead head = head().orElse(null);
    if (head == null) {
      return;
    }
    long size = stored == null ? 0 : stored.size();
    if (size < head.size()) {
      throw new IllegalStateException(
          "The log in the database has %d leaves and had %d: it was set back"
              .formatted(size, head.size()));
    }
    if (!root(connection, head.size()).filter(head.root()::equals).isPresent()) {
      throw new IllegalStateException(
          "The first %d leaves of the log in the database are not those that were there"
              .formatted(head.size()));
    }
  }

  /** Of the tree of that size, from its nodes; empty if some are lost. */
  private static Optional<Digest> root(Connection connection, long size) throws SQLException {
    List<NodeId> ids = CompactRange.peaksOf(size);
    Map<NodeId, Digest> nodes = LogTables.nodes(connection, ids);
    List<Digest> peaks = new ArrayList<>();
    for (NodeId id : ids) {
      Digest peak = nodes.get(id);
      if (peak == null) {
        return Optional.empty();
      }
      peaks.add(peak);
    }
    return Optional.of(CompactRange.of(size, peaks).root());
  }
}
