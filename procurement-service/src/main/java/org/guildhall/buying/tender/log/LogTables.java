package org.guildhall.buying.tender.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.guildhall.buying.tender.log.kept.TreeHead;
import org.guildhall.buying.tender.log.tree.Digest;
import org.guildhall.buying.tender.log.tree.Node;
import org.guildhall.buying.tender.log.tree.NodeId;

/** The statements on the tables of the log. */
final class LogTables {
  private LogTables() {}

  /** An entry that waits for its place. */
  record Waiting(long seq, Digest leafHash) {}

  static List<Waiting> waiting(Connection connection, int limit) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select /* background */ seq, leaf_hash from log_waiting order by seq limit ?")) {
      select.setInt(1, limit);
      try (ResultSet found = select.executeQuery()) {
        List<Waiting> waiting = new ArrayList<>();
        while (found.next()) {
          waiting.add(new Waiting(found.getLong(1), Digest.of(found.getBytes(2))));
        }
        return waiting;
      }
    }
  }

  /** Everything a batch changes, in one statement: all of it or nothing. */
  static void integrate(
      Connection connection, List<Waiting> batch, long firstIndex, List<Node> nodes, TreeHead head)
      throws SQLException {
    try (PreparedStatement write =
        connection.prepareStatement(
            """
            with /* background */ gone as (delete from log_waiting where seq = any(?)),
            leaves as (
              insert into log_leaf (index, leaf_hash)
              select ? + place - 1, hash from unnest(?::bytea[]) with ordinality as l(hash, place)),
            nodes as (
              insert into log_node (level, index, hash)
              select * from unnest(?::int[], ?::bigint[], ?::bytea[]))
            insert into log_head (size, root, signed_at, note) values (?, ?, ?, ?)
            """)) {
      Object[] seqs = batch.stream().map(Waiting::seq).toArray();
      Object[] levels = nodes.stream().map(n -> n.id().level()).toArray();
      Object[] indices = nodes.stream().map(n -> n.id().index()).toArray();
      write.setArray(1, connection.createArrayOf("bigint", seqs));
      write.setLong(2, firstIndex);
      write.setObject(3, batch.stream().map(w -> w.leafHash().bytes()).toArray(byte[][]::new));
      write.setArray(4, connection.createArrayOf("int", levels));
      write.setArray(5, connection.createArrayOf("bigint", indices));
      write.setObject(6, nodes.stream().map(n -> n.hash().bytes()).toArray(byte[][]::new));
      write.setLong(7, head.size());
      write.setBytes(8, head.root().bytes());
      write.setTimestamp(9, Timestamp.from(head.time()));
      write.setString(10, head.note());
      write.executeUpdate();
    }
  }

  static Optional<TreeHead> latestHead(Connection connection) throws SQLException {
    return heads(connection, "order by size desc limit 1").stream().findFirst();
  }

  static Optional<TreeHead> head(Connection connection, long size) throws SQLException {
    return heads(connection, "where size = " + size).stream().findFirst();
  }

  static List<TreeHead> headsAfter(Connection connection, long size, int limit)
      throws SQLException {
    return heads(connection, "where size > " + size + " order by size limit " + limit);
  }

  private static List<TreeHead> heads(Connection connection, String which) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "select /* background */ size, root, signed_at, note from log_head " + which);
        ResultSet found = select.executeQuery()) {
      List<TreeHead> heads = new ArrayList<>();
      while (found.next()) {
        Instant time = found.getTimestamp(3).toInstant();
        heads.add(
            new TreeHead(found.getLong(1), Digest.of(found.getBytes(2)), time, found.getString(4)));
      }
      return heads;
    }
  }

  static List<Digest> leaves(Connection connection, long from, int limit) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select leaf_hash from log_leaf where index >= ? order by index limit ?")) {
      select.setLong(1, from);
      select.setInt(2, limit);
      try (ResultSet found = select.executeQuery()) {
        List<Digest> leaves = new ArrayList<>();
        while (found.next()) {
          leaves.add(Digest.of(found.getBytes(1)));
        }
        return leaves;
      }
    }
  }

  static OptionalLong indexOf(Connection connection, Digest leafHash) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select index from log_leaf where leaf_hash = ?")) {
      select.setBytes(1, leafHash.bytes());
      try (ResultSet found = select.executeQuery()) {
        return found.next() ? OptionalLong.of(found.getLong(1)) : OptionalLong.empty();
      }
    }
  }

  static List<LogEntry> entriesAbout(Connection connection, UUID subjectId) throws SQLException {
    return entries(connection, "where subject_id = ? order by entered_at, id", subjectId);
  }

  private static List<LogEntry> entries(Connection connection, String which, UUID id)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select id, subject_id, note, leaf_hash from log_entry " + which)) {
      select.setObject(1, id);
      try (ResultSet found = select.executeQuery()) {
        List<LogEntry> entries = new ArrayList<>();
        while (found.next()) {
          entries.add(
              new LogEntry(
                  found.getObject(1, UUID.class),
                  found.getObject(2, UUID.class),
                  found.getString(3),
                  Digest.of(found.getBytes(4))));
        }
        return entries;
      }
    }
  }

  /** The nodes with these ids, leaves among them, by one statement. */
  static Map<NodeId, Digest> nodes(Connection connection, Collection<NodeId> ids)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            with wanted as (
              select level, index from unnest(?::int[], ?::bigint[]) as w(level, index))
            select level, index, hash from log_node join wanted using (level, index)
            union all
            select 0, l.index, l.leaf_hash
            from log_leaf l join wanted w on w.level = 0 and w.index = l.index
            """)) {
      select.setArray(
          1, connection.createArrayOf("int", ids.stream().map(NodeId::level).toArray()));
      select.setArray(
          2, connection.createArrayOf("bigint", ids.stream().map(NodeId::index).toArray()));
      try (ResultSet found = select.executeQuery()) {
        Map<NodeId, Digest> nodes = new HashMap<>();
        while (found.next()) {
          NodeId id = new NodeId(found.getInt(1), found.getLong(2));
          nodes.put(id, Digest.of(found.getBytes(3)));
        }
        return nodes;
      }
    }
  }
}
