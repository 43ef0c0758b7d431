package org.guildhall.buying.tender.log;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.guildhall.buying.tender.log.kept.LogKeys;
import org.guildhall.buying.tender.log.kept.TreeHead;
import org.guildhall.buying.tender.log.tree.CompactRange;
import org.guildhall.buying.tender.log.tree.Digest;
import org.guildhall.buying.tender.log.tree.Node;
import org.guildhall.buying.tender.log.tree.NodeId;
import org.guildhall.buying.tender.log.tree.NodeSource;
import org.guildhall.buying.tender.log.tree.Proofs;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Gives waiting entries their places, in batches. There is one in the installation: whoever holds
 * an advisory lock on the connection it also writes with. Should two ever believe they are the one,
 * the second to write finds its place taken, writes nothing and starts anew. It does not go on with
 * a log that was set back: then receipts are signed still, and get their places when somebody who
 * may has looked into it.
 */
@ApplicationScoped
class Sequencer {
  private static final Logger LOG = Logger.getLogger(Sequencer.class);
  private static final long LOCK = 0x4755494C444C4F47L;
  private static final int LARGEST_BATCH = 1_000;

  private final AgroalDataSource database;
  private final LogKeys keys;
  private final KeptHead keptHead;
  private final LogPlaces places;
  private final LogConfig config;
  private final Clock clock;
  private final Semaphore work = new Semaphore(0);
  private volatile boolean running;
  private @Nullable Thread thread;

  Sequencer(
      AgroalDataSource database,
      LogKeys keys,
      KeptHead keptHead,
      LogPlaces places,
      LogConfig config,
      Clock clock) {
    this.database = database;
    this.keys = keys;
    this.keptHead = keptHead;
    this.places = places;
    this.config = config;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    running = true;
    places.onExpectation(work::release);
    thread = Thread.ofPlatform().name("log-sequencer").daemon().start(this::run);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    running = false;
    work.release();
    if (thread != null) {
      thread.join(Duration.ofSeconds(5));
    }
  }

  private void run() {
    while (running) {
      try (Connection connection = database.getConnection()) {
        if (lock(connection)) {
          lead(connection);
        }
      } catch (SQLException | IllegalStateException failed) {
        // The next round, here or elsewhere, continues from what is stored.
        LOG.warnf("Sequencing the log stopped and starts again: %s", failed.getMessage());
      }
      pause(config.takeOverEvery());
    }
  }

  private void lead(Connection connection) throws SQLException {
    try {
      CompactRange tree = load(connection);
      while (running) {
        int integrated = integrate(connection, tree);
        if (integrated == 0) {
          pause(config.lookEvery());
        }
      }
    } finally {
      unlock(connection);
    }
  }

  private int integrate(Connection connection, CompactRange tree) throws SQLException {
    List<LogTables.Waiting> batch = LogTables.waiting(connection, LARGEST_BATCH);
    if (batch.isEmpty()) {
      return 0;
    }
    long first = tree.size();
    Map<NodeId, Digest> known = edgeOf(tree);
    List<Node> completed = new ArrayList<>();
    for (LogTables.Waiting waiting : batch) {
      known.put(new NodeId(0, tree.size()), waiting.leafHash());
      tree.append(
          waiting.leafHash(),
          node -> {
            completed.add(node);
            known.put(node.id(), node.hash());
          });
    }
    TreeHead head = TreeHead.sign(keys.signing(), tree.size(), tree.root(), clock.instant());
    LogTables.integrate(connection, batch, first, completed, head);
    keptHead.keep(head);
    tell(batch, first, head, ids -> pick(known, ids));
    return batch.size();
  }

  /** Proofs of new leaves need nothing but the old tree's edge and what the batch added. */
  private static Map<NodeId, Digest> edgeOf(CompactRange tree) {
    Map<NodeId, Digest> edge = new HashMap<>();
    List<NodeId> ids = CompactRange.peaksOf(tree.size());
    List<Digest> peaks = tree.peaks();
    for (int i = 0; i < ids.size(); i++) {
      edge.put(ids.get(i), peaks.get(i));
    }
    return edge;
  }

  private void tell(List<LogTables.Waiting> batch, long first, TreeHead head, NodeSource nodes) {
    for (int i = 0; i < batch.size(); i++) {
      long index = first + i;
      places.sequenced(
          batch.get(i).leafHash(),
          leaf -> new LogPlace(index, Proofs.inclusion(index, head.size(), nodes), head));
    }
  }

  private static Map<NodeId, Digest> pick(Map<NodeId, Digest> known, Collection<NodeId> ids) {
    Map<NodeId, Digest> picked = new HashMap<>();
    for (NodeId id : ids) {
      Digest hash = known.get(id);
      if (hash != null) {
        picked.put(id, hash);
      }
    }
    return picked;
  }

  private CompactRange load(Connection connection) throws SQLException {
    TreeHead head = LogTables.latestHead(connection).orElse(null);
    keptHead.mustBeContinued(connection, head);
    if (head == null) {
      return CompactRange.empty();
    }
    List<NodeId> ids = CompactRange.peaksOf(head.size());
    Map<NodeId, Digest> nodes = LogTables.nodes(connection, ids);
    List<Digest> peaks = new ArrayList<>();
    for (NodeId id : ids) {
      Digest peak = nodes.get(id);
      if (peak == null) {
        throw new IllegalStateException("The log has lost node " + id);
      }
      peaks.add(peak);
    }
    CompactRange tree = CompactRange.of(head.size(), peaks);
    if (!tree.root().equals(head.root())) {
      throw new IllegalStateException("The stored log does not match its tree head");
    }
    return tree;
  }

  private static boolean lock(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet got =
            statement.executeQuery("select /* background */ pg_try_advisory_lock(" + LOCK + ")")) {
      return got.next() && got.getBoolean(1);
    }
  }

  private static void unlock(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("select /* background */ pg_advisory_unlock(" + LOCK + ")");
    }
  }

  /** Until somebody waits for a place, or the time is over. */
  private void pause(Duration longest) {
    try {
      if (work.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        work.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }
}
