package org.guildhall.marketplace.letter.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.guildhall.kit.base.schedule.RecurringJob;
import org.guildhall.marketplace.letter.LetterConfig;
import org.guildhall.marketplace.letter.address.Addresses;

/** Letters and addresses are kept no longer than they are of use. */
@ApplicationScoped
class RemoveOldLetters implements RecurringJob {

  private static final Duration EVERY = Duration.ofHours(1);

  private final LetterQueue queue;
  private final Addresses addresses;
  private final LetterConfig config;

  RemoveOldLetters(LetterQueue queue, Addresses addresses, LetterConfig config) {
    this.queue = queue;
    this.addresses = addresses;
    this.config = config;
  }

  @Override
  public String name() {
    return "remove old letters";
  }

  @Override
  public Duration every() {
    return EVERY;
  }

  @Override
  public void run() {
    addresses.forgetWhoLeft();
    while (queue.removeOlderThan(config.keptFor()) > 0) {
      // A little at a time.
    }
  }
}
