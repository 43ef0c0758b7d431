package org.guildhall.buying.notice;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Works off the notices that wait for the central platform. The waiting is a due time in
 * PostgreSQL, so several replicas can do this and a restart loses nothing. Does nothing where no
 * platform is configured.
 */
@ApplicationScoped
class NoticeCourier {
  private static final Logger LOG = Logger.getLogger(NoticeCourier.class);
  private static final int BATCH = 20;

  private final Notices notices;
  private final SendNotice sendNotice;
  private final NoticeConfig config;
  private final ObjectMapper json;
  private final Clock clock;
  private @Nullable ScheduledExecutorService timer;

  NoticeCourier(
      Notices notices, SendNotice sendNotice, NoticeConfig config, ObjectMapper json, Clock clock) {
    this.notices = notices;
    this.sendNotice = sendNotice;
    this.config = config;
    this.json = json;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    config
        .centralPlatform()
        .url()
        .ifPresent(url -> {
          var client = new HttpCentralPlatform(url, config.centralPlatform(), json);
          timer =
              Executors.newSingleThreadScheduledExecutor(
                  Thread.ofPlatform().daemon().name("notice-courier").factory());
          timer.scheduleWithFixedDelay(() -> round(client), 1, 1, TimeUnit.SECONDS);
        });
  }

  void stop(@Observes ShutdownEvent event) {
    if (timer != null) {
      timer.shutdownNow();
    }
  }

  /** One round over what is due; a failure of one is logged and does not keep the others. */
  void round(CentralPlatform platform) {
    for (var id : due()) {
      try {
        sendNotice.send(platform, id);
      } catch (RuntimeException failed) {
        LOG.warnf(failed, "Notice %s could not be sent; it stays due", id);
      }
    }
  }

  @Transactional
  List<UUID> due() {
    return notices.due(clock.instant(), BATCH);
  }
}
