package org.guildhall.marketplace.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.guildhall.kit.base.id.Ids;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;

/** Somebody tells the operator something. */
@ApplicationScoped
class SendFeedback {

  private static final Duration LATER = Duration.ofHours(1);

  private final FeedbackBox box;
  private final FeedbackConfig config;
  private final Clock clock;

  SendFeedback(FeedbackBox box, FeedbackConfig config, Clock clock) {
    this.box = box;
    this.config = config;
    this.clock = clock;
  }

  /**
   * @throws ProblemException TOO_MANY_REQUESTS when everybody together has sent too much in a day
   */
  @Transactional
  public void send(FeedbackRequest feedback) {
    Instant now = clock.instant();
    int most = config.mostInADay();
    if (box.countSince(now.minus(Duration.ofDays(1)), most) >= most) {
      throw ProblemException.later(
          KitProblem.TOO_MANY_REQUESTS,
          "So much feedback has come in today that no more is taken. Try again later.",
          LATER);
    }
    box.put(
        new FeedbackView(
            Ids.next(), feedback.text(), feedback.page(), feedback.email(), now, null));
  }
}
