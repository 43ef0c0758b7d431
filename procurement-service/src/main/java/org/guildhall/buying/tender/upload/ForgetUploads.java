package org.guildhall.buying.tender.upload;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.guildhall.kit.base.schedule.RecurringJob;
import org.jboss.logging.Logger;

/** Gives back the room of documents whose upload was killed, and removes what they left. */
@ApplicationScoped
class ForgetUploads implements RecurringJob {
  private static final Logger LOG = Logger.getLogger(ForgetUploads.class);
  private static final Duration EVERY = Duration.ofMinutes(10);
  private static final int AT_ONCE = 1_000;

  private final Storage storage;

  ForgetUploads(Storage storage) {
    this.storage = storage;
  }

  @Override
  public String name() {
    return "forget uploads";
  }

  @Override
  public Duration every() {
    return EVERY;
  }

  @Override
  public void run() {
    int givenUp = 0;
    for (UUID upload : storage.forgotten(AT_ONCE)) {
      givenUp += givesUp(upload) ? 1 : 0;
    }
    if (givenUp > 0) {
      LOG.infof("Gave up %d uploads that never ended", givenUp);
    }
  }

  /** One that cannot be removed, for instance because its store refuses it, stops no other. */
  private boolean givesUp(UUID upload) {
    try {
      storage.giveUp(upload);
      return true;
    } catch (RuntimeException refused) {
      LOG.warnf(refused, "The upload %s could not be given up; it is tried again", upload);
      return false;
    }
  }
}
