package org.guildhall.kit.base.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.guildhall.kit.base.schedule.ReplicaJob;
import org.jboss.logging.Logger;

/** Each replica removes what was on its way to it when it was killed. */
@ApplicationScoped
class RemoveLeftovers implements ReplicaJob {

  private static final Logger LOG = Logger.getLogger(RemoveLeftovers.class);
  private static final Duration EVERY = Duration.ofHours(1);

  private final DocumentConfig config;

  RemoveLeftovers(DocumentConfig config) {
    this.config = config;
  }

  @Override
  public String name() {
    return "remove leftovers of uploads";
  }

  @Override
  public Duration every() {
    return EVERY;
  }

  @Override
  public void run() throws IOException {
    // Files have the machine's time, which no sandbox moves.
    int removed =
        Incoming.removeLeftovers(config.folder(), Instant.now().minus(config.leftoversAfter()));
    if (removed > 0) {
      LOG.infof("Removed %d documents that never arrived", removed);
    }
  }
}
