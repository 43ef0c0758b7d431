package org.guildhall.marketplace.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.guildhall.kit.base.schedule.RecurringJob;

/** Feedback is kept no longer than it is of use. */
@ApplicationScoped
class RemoveOldFeedback implements RecurringJob {

  private static final Duration EVERY = Duration.ofHours(1);

  private final FeedbackBox box;
  private final FeedbackConfig config;
  private final Clock clock;

  RemoveOldFeedback(FeedbackBox box, FeedbackConfig config, Clock clock) {
    this.box = box;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "remove old feedback";
  }

  @Override
  public Duration every() {
    return EVERY;
  }

  @Override
  public void run() {
    while (box.removeFromBefore(clock.instant().minus(config.keptFor())) > 0) {
      // A little at a time.
    }
  }
}
