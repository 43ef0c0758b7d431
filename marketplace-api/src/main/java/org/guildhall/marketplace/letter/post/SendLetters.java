package org.guildhall.marketplace.letter.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.guildhall.kit.base.schedule.RecurringJob;
import org.guildhall.marketplace.letter.LetterConfig;
import org.guildhall.marketplace.letter.post.LetterQueue.End;
import org.guildhall.marketplace.letter.post.MailServer.Answer;
import org.jboss.logging.Logger;

/**
 * Sends what waits. A letter may go twice when the process dies after handing it over and before
 * noting it, then with the same {@code Message-ID}; none is lost.
 */
@ApplicationScoped
class SendLetters implements RecurringJob {

  private static final Logger LOG = Logger.getLogger(SendLetters.class);
  private static final int AT_MOST = 500;
  private static final int DOUBLINGS = 20;

  private final LetterQueue queue;
  private final LetterPaper paper;
  private final MailServer server;
  private final LetterConfig config;

  SendLetters(LetterQueue queue, LetterPaper paper, MailServer server, LetterConfig config) {
    this.queue = queue;
    this.paper = paper;
    this.server = server;
    this.config = config;
  }

  @Override
  public String name() {
    return "send letters";
  }

  @Override
  public Duration every() {
    return config.every();
  }

  /** Until none is due, or the server takes none: then the others need not be tried either. */
  @Override
  public void run() {
    for (int sent = 0; sent < AT_MOST; sent++) {
      Optional<QueuedLetter> due = queue.take(config.lease());
      if (due.isEmpty() || !send(due.get())) {
        return;
      }
    }
  }

  private boolean send(QueuedLetter letter) {
    String email = letter.email();
    if (!letter.wanted()) {
      queue.end(letter.id(), End.NOT_WANTED, null);
      return true;
    }
    if (email == null) {
      queue.end(letter.id(), letter.secret() == null ? End.NO_ADDRESS : End.NOT_WANTED, null);
      return true;
    }
    Answer answer = server.hand(paper.write(letter, email));
    switch (answer) {
      case Answer.Taken() -> queue.end(letter.id(), End.SENT, null);
      case Answer.Refused(String reason) -> queue.end(letter.id(), End.BOUNCED, reason);
      case Answer.Away(String reason) -> wait(letter, reason);
    }
    return !(answer instanceof Answer.Away);
  }

  private void wait(QueuedLetter letter, String reason) {
    if (letter.waited().compareTo(config.triedFor()) > 0) {
      LOG.errorf("The letter %s was not taken for days: %s", letter, reason);
      queue.end(letter.id(), End.FAILED, reason);
      return;
    }
    LOG.warnf("The letter %s waits: %s", letter, reason);
    queue.putOff(letter.id(), backOff(letter.attempts()), reason);
  }

  private Duration backOff(int attempts) {
    Duration wait = config.backOff().multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS));
    return wait.compareTo(config.longestBackOff()) < 0 ? wait : config.longestBackOff();
  }
}
