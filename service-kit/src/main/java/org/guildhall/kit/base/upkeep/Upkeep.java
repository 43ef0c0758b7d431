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

/** Does the chores of this process, one after the other on one thread. */
@ApplicationScoped
class Upkeep {

  private static final Logger LOG = Logger.getLogger(Upkeep.class);

  private final Instance<Chore> chores;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("guildhall-upkeep").factory());

  Upkeep(@Any Instance<Chore> chores) {
    this.chores = chores;
  }

  void start(@Observes StartupEvent started) {
    for (Chore chore : chores) {
      long every = chore.every().toMillis();
      var unused =
          thread.scheduleWithFixedDelay(() -> doIt(chore), every, every, TimeUnit.MILLISECONDS);
    }
  }

  void stop(@Observes ShutdownEvent stopping) {
    thread.shutdownNow();
  }

  private static void doIt(Chore chore) {
    try {
      chore.run();
    } catch (Exception failed) {
      // One bad turn must not end the chore for ever, which is what the executor would do.
      LOG.warnf(failed, "The chore '%s' failed and will be tried again", chore.name());
    } finally {
      Correlation.end();
    }
  }
}
