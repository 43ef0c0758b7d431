package org.guildhall.portal.search;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Brings the index up with the table: at once when this replica wrote to it, and by looking every
 * moment for what other replicas wrote.
 */
@ApplicationScoped
public class Indexer {
  private static final Logger LOG = Logger.getLogger(Indexer.class);
  private static final Duration COMMIT_EVERY = Duration.ofSeconds(10);
  private static final long PATIENCE_MS = 10_000;

  private final SearchTable table;
  private final SearchIndex index;
  private final SearchConfig config;
  private final TransactionSynchronizationRegistry transactions;
  private final Semaphore changes = new Semaphore(0);
  private volatile boolean stopping;
  private @Nullable Thread worker;
  private String from = "0";
  private long committedAt = System.nanoTime();
  private boolean uncommitted;

  Indexer(
      SearchTable table,
      SearchIndex index,
      SearchConfig config,
      TransactionSynchronizationRegistry transactions) {
    this.table = table;
    this.index = index;
    this.config = config;
    this.transactions = transactions;
  }

  void start(@Observes StartupEvent started) {
    from = index.readsFrom();
    worker = Thread.ofPlatform().name("search-indexer").daemon().start(this::follow);
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    stopping = true;
    changes.release();
    Thread running = worker;
    if (running != null) {
      running.join(PATIENCE_MS);
    }
  }

  /** Called in the transaction that writes to the table. */
  public void wakeAfterCommit() {
    transactions.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // Nothing can be found before it is committed.
          }

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              changes.release();
            }
          }
        });
  }

  private void follow() {
    while (!stopping) {
      try {
        takeIn();
        changes.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS);
        changes.drainPermits();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return;
      } catch (IllegalStateException databaseTrouble) {
        // The table keeps what was missed; the next round reads from the same place again.
        LOG.warnf(databaseTrouble, "Search does not follow at the moment");
        pause();
      }
    }
    index.commit(from);
  }

  private void takeIn() {
    int[] taken = {0};
    String next =
        table.changedSince(
            from,
            entry -> {
              index.put(entry);
              taken[0]++;
            });
    if (taken[0] > 0) {
      index.show();
      uncommitted = true;
    }
    from = next;
    boolean due = System.nanoTime() - committedAt > COMMIT_EVERY.toNanos();
    if (uncommitted && due) {
      index.commit(from);
      uncommitted = false;
      committedAt = System.nanoTime();
    }
  }

  private void pause() {
    try {
      changes.tryAcquire(1, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
