package org.guildhall.kit.base.upkeep;

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

/** Does the recurring jobs of this process, one after the other on one thread. */
@ApplicationScoped
class Upkeep {

  private static final Logger LOG = Logger.getLogger(Upkeep.class);

  private final Instance<RecurringJob> jobs;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("guildhall-upkeep").factory());

  Upkeep(@Any Instance<RecurringJob> jobs) {
    this.jobs = jobs;
  }

  void start(@Observes StartupEvent started) {
    for (RecurringJob job : jobs) {
      long every = job.every().toMillis();
      var unused =
          thread.scheduleWithFixedDelay(() -> doIt(job), every, every, TimeUnit.MILLISECONDS);
    }
  }

  void stop(@Observes ShutdownEvent stopping) {
    thread.shutdownNow();
  }

  private static void doIt(RecurringJob job) {
    try {
      job.run();
    } catch (Exception failed) {
      // One bad turn must not end the job for ever, which is what the executor would do.
      LOG.warnf(failed, "The recurring job '%s' failed and will be tried again", job.name());
    } finally {
      Correlation.end();
    }
  }
}
