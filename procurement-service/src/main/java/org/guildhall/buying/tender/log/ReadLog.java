package org.guildhall.buying.tender.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import org.guildhall.buying.tender.log.kept.LogKeys;
import org.guildhall.buying.tender.log.kept.TreeHead;
import org.guildhall.buying.tender.log.tree.Digest;
import org.guildhall.buying.tender.log.tree.Proofs;
import org.guildhall.kit.base.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What everybody may read of the log: heads, leaves, proofs; never the statements themselves. */
@ApplicationScoped
class ReadLog {
  private final LogPlaces places;
  private final LogKeys keys;

  ReadLog(LogPlaces places, LogKeys keys) {
    this.places = places;
    this.keys = keys;
  }

  TreeHead latest() {
    return places.ask(ReadLog::latest);
  }

  List<TreeHead> headsAfter(long size, int limit) {
    return places.ask(connection -> LogTables.headsAfter(connection, size, limit));
  }

  List<Digest> leaves(long from, int limit) {
    return places.ask(connection -> LogTables.leaves(connection, from, limit));
  }

  List<LogKeys.Published> keys() {
    return keys.published();
  }

  LogPlace inclusion(Digest leafHash, @Nullable Long size) {
    return places.ask(connection -> {
      OptionalLong index = LogTables.indexOf(connection, leafHash);
      TreeHead head = headOf(connection, size);
      if (index.isEmpty() || index.getAsLong() >= head.size()) {
        throw ProblemException.notFound("leaf in this tree with the hash", leafHash.hex());
      }
      return new LogPlace(
          index.getAsLong(),
          Proofs.inclusion(index.getAsLong(), head.size(), LogPlaces.nodesOf(connection)),
          head);
    });
  }

  List<Digest> consistency(long from, long to) {
    return places.ask(connection -> {
      long size = latest(connection).size();
      if (from < 0 || from > to || to > size) {
        throw ProblemException.field(
            "to", "Ask for 0 ≤ from ≤ to ≤ " + size + ", the present size of the log");
      }
      return Proofs.consistency(from, to, LogPlaces.nodesOf(connection));
    });
  }

  private static TreeHead headOf(Connection connection, @Nullable Long size) throws SQLException {
    return size == null
        ? latest(connection)
        : LogTables.head(connection, size)
            .orElseThrow(() -> ProblemException.notFound("signed tree head of size", size));
  }

  private static TreeHead latest(Connection connection) throws SQLException {
    return LogTables.latestHead(connection)
        .orElseThrow(() -> ProblemException.notFound("entry in the log", "yet"));
  }
}
