package org.guildhall.buying.notice.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.buying.notice.NoticeConfig;
import org.guildhall.buying.notice.Notices;
import org.guildhall.kit.base.schedule.RecurringJob;
import org.jboss.logging.Logger;

/**
 * Works off the notices that wait for the central platform. The waiting is a due time in
 * PostgreSQL, so several replicas can do this and a restart loses nothing. Does nothing where no
 * platform is configured.
 */
@ApplicationScoped
class NoticeCourier implements RecurringJob {
  private static final Logger LOG = Logger.getLogger(NoticeCourier.class);
  private static final int BATCH = 20;
  private static final Duration EVERY = Duration.ofSeconds(1);

  private final Notices notices;
  private final SendNotice sendNotice;
  private final Clock clock;
  private final Optional<CentralPlatform> platform;

  NoticeCourier(
      Notices notices, SendNotice sendNotice, NoticeConfig config, ObjectMapper json, Clock clock) {
    this.notices = notices;
    this.sendNotice = sendNotice;
    this.clock = clock;
    this.platform =
        config
            .centralPlatform()
            .url()
            .map(url -> new HttpCentralPlatform(url, config.centralPlatform(), json));
  }

  @Override
  public String name() {
    return "send notices";
  }

  @Override
  public Duration every() {
    return EVERY;
  }

  @Override
  public boolean isWanted() {
    return platform.isPresent();
  }

  @Override
  public void run() {
    platform.ifPresent(this::round);
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
