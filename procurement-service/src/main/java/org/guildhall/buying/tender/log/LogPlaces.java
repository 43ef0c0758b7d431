package org.guildhall.buying.tender.log;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.guildhall.buying.tender.log.kept.TreeHead;
import org.guildhall.buying.tender.log.tree.Digest;
import org.guildhall.buying.tender.log.tree.NodeSource;
import org.guildhall.buying.tender.log.tree.Proofs;

/** Where entries are in the log: just sequenced ones from memory, all others from the tables. */
@ApplicationScoped
class LogPlaces {
  private static final int ENOUGH = 100_000;

  /** A question to the database. */
  @FunctionalInterface
  interface Query<T> {
    T ask(Connection connection) throws SQLException;
  }

  private final AgroalDataSource database;
  private final LogConfig config;
  private final Cache<Digest, CompletableFuture<LogPlace>> expected =
      Caffeine.newBuilder().maximumSize(ENOUGH).expireAfterWrite(Duration.ofSeconds(20)).build();
  private volatile Runnable wakeUp = () -> {};

  LogPlaces(AgroalDataSource database, LogConfig config) {
    this.database = database;
    this.config = config;
  }

  /** What to do when somebody waits for a place; set by the sequencer. */
  void onExpectation(Runnable action) {
    wakeUp = action;
  }

  /** Somebody will ask for the place of this leaf soon. */
  void expect(Digest leafHash) {
    expected.put(leafHash, new CompletableFuture<>());
  }

  /** Tells whoever asks; the proof is worked out only if somebody does. */
  void sequenced(Digest leafHash, Function<Digest, LogPlace> place) {
    CompletableFuture<LogPlace> asked = expected.getIfPresent(leafHash);
    if (asked != null) {
      asked.complete(place.apply(leafHash));
    }
  }

  Optional<LogPlace> soon(Digest leafHash) {
    CompletableFuture<LogPlace> asked =
        expected.get(
            leafHash,
            unexpected ->
                // Entered by another process or before this one began: it may have its place.
                now(leafHash)
                    .map(CompletableFuture::completedFuture)
                    .orElseGet(CompletableFuture::new));
    wakeUp.run();
    try {
      LogPlace place = asked.get(config.waitForPlace().toMillis(), TimeUnit.MILLISECONDS);
      expected.invalidate(leafHash);
      return Optional.of(place);
    } catch (TimeoutException sequencedElsewhereOrLater) {
      return now(leafHash);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException("The place in the log could not be worked out", e);
    }
  }

  Optional<LogPlace> now(Digest leafHash) {
    return ask(connection -> {
      OptionalLong index = LogTables.indexOf(connection, leafHash);
      if (index.isEmpty()) {
        return Optional.empty();
      }
      TreeHead head =
          LogTables.latestHead(connection)
              .orElseThrow(() -> new IllegalStateException("The log has leaves and no head"));
      return Optional.of(
          new LogPlace(
              index.getAsLong(),
              Proofs.inclusion(index.getAsLong(), head.size(), nodesOf(connection)),
              head));
    });
  }

  List<LogEntry> entriesAbout(UUID subjectId) {
    return ask(connection -> LogTables.entriesAbout(connection, subjectId));
  }

  <T> T ask(Query<T> query) {
    try (Connection connection = database.getConnection()) {
      return query.ask(connection);
    } catch (SQLException failed) {
      throw new IllegalStateException("The log could not be read", failed);
    }
  }

  static NodeSource nodesOf(Connection connection) {
    return ids -> {
      try {
        return LogTables.nodes(connection, ids);
      } catch (SQLException failed) {
        throw new IllegalStateException("The nodes of the log could not be read", failed);
      }
    };
  }
}
