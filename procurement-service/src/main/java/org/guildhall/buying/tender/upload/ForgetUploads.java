package org.guildhall.buying.tender.upload;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.guildhall.kit.base.schedule.RecurringJob;
import org.jboss.logging.Logger;

/** Gives back the room of documents whose upload was killed, and removes what they left. */
@ApplicationScoped
class ForgetUploads implements RecurringJob {
  private static final Logger LOG = Logger.getLogger(ForgetUploads.class);
  private static final Duration EVERY = Duration.ofMinutes(10);

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
    int forgotten = 0;
    while (storage.removeForgotten()) {
      forgotten++;
    }
    if (forgotten > 0) {
      LOG.infof("Gave up %d uploads that never ended", forgotten);
    }
  }
}
