package org.guildhall.kit.base.schedule;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.guildhall.kit.base.correlation.Correlation;
import org.jboss.logging.Logger;

/** Does what this replica does for itself, one job after the other on one thread. */
@ApplicationScoped
class ReplicaTimer {

  private static final Logger LOG = Logger.getLogger(ReplicaTimer.class);

  private final Instance<ReplicaJob> jobs;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("guildhall-replica").factory());

  ReplicaTimer(@Any Instance<ReplicaJob> jobs) {
    this.jobs = jobs;
  }

  void start(@Observes StartupEvent started) {
    for (ReplicaJob job : jobs) {
      long every = job.every().toMillis();
      var unused =
          thread.scheduleWithFixedDelay(() -> doIt(job), every, every, TimeUnit.MILLISECONDS);
    }
  }

  void stop(@Observes ShutdownEvent stopping) {
    thread.shutdownNow();
  }

  private static void doIt(ReplicaJob job) {
    try {
      job.run();
    } catch (Exception failed) {
      // One bad turn must not end the job for ever, which is what the executor would do.
      LOG.warnf(failed, "'%s' failed and will be done again", job.name());
    } finally {
      Correlation.end();
    }
  }
}
