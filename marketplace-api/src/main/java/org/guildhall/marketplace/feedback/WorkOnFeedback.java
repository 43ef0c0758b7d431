package org.guildhall.marketplace.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.page.Page;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.facts.change.Changes;
import org.jspecify.annotations.Nullable;

/** An operator reads the feedback and is done with it, one by one. */
@ApplicationScoped
class WorkOnFeedback {

  private final FeedbackBox box;
  private final Changes changes;

  WorkOnFeedback(FeedbackBox box, Changes changes) {
    this.box = box;
    this.changes = changes;
  }

  @Transactional
  public Page<FeedbackView> list(boolean done, @Nullable String after, int limit) {
    return Page.of(
        box.list(done, Cursor.latest(after), limit + 1),
        limit,
        feedback -> new Cursor(feedback.receivedAt(), feedback.id()));
  }

  /**
   * Again changes nothing.
   *
   * @throws ProblemException NOT_FOUND also for what was removed after its time
   */
  @Transactional
  public void done(Actor operator, UUID id) {
    if (!box.done(id, changes.now())) {
      throw ProblemException.notFound("feedback", id);
    }
    changes.record(operator, "feedback.done", "feedback", id);
  }
}
