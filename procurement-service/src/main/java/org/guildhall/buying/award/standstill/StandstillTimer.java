package org.guildhall.buying.award.standstill;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Looks from time to time whether a standstill is over; safe with several replicas. */
@ApplicationScoped
class StandstillTimer {
  private static final Logger LOG = Logger.getLogger(StandstillTimer.class);

  private final EndStandstills endStandstills;
  private final StandstillConfig config;
  private @Nullable ScheduledExecutorService timer;

  StandstillTimer(EndStandstills endStandstills, StandstillConfig config) {
    this.endStandstills = endStandstills;
    this.config = config;
  }

  void start(@Observes StartupEvent event) {
    long every = config.standstillCheck().toMillis();
    timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("standstill-timer").factory());
    timer.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent event) {
    if (timer != null) {
      timer.shutdownNow();
    }
  }

  private void look() {
    try {
      endStandstills.endThoseThatAreOver();
    } catch (RuntimeException failed) {
      LOG.warn("Standstills could not be ended; they stay due", failed);
    }
  }
}
