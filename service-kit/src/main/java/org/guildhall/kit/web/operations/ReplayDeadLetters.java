package org.guildhall.kit.web.operations;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.audit.AuditTrail;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.facts.inbox.DeadLetter;
import org.guildhall.kit.facts.inbox.DeadLetters;
import org.jboss.logging.Logger;

/** Takes in, or gives up, what was set aside. Each letter has its own transaction. */
@ApplicationScoped
class ReplayDeadLetters {

  private static final Logger LOG = Logger.getLogger(ReplayDeadLetters.class);
  private static final int AT_ONCE = 100;

  /**
   * @param replayed how many were taken in now
   * @param failed how many still cannot be
   */
  @Schema(name = "Replayed")
  record Replayed(int replayed, int failed) {}

  private final DeadLetters letters;
  private final AuditTrail audit;

  ReplayDeadLetters(DeadLetters letters, AuditTrail audit) {
    this.letters = letters;
    this.audit = audit;
  }

  Replayed one(Actor operator, UUID id) {
    try {
      boolean found = replay(operator, id);
      if (!found) {
        throw ProblemException.notFound("open dead letter", id);
      }
      return new Replayed(1, 0);
    } catch (ProblemException known) {
      throw known;
    } catch (RuntimeException again) {
      LOG.warnf(again, "Dead letter %s still cannot be taken in", id);
      throw ProblemException.of(
          KitProblem.ILLEGAL_STATE, "It still cannot be taken in: " + again.getMessage(), again);
    }
  }

  Replayed all(Actor operator) {
    int replayed = 0;
    int failed = 0;
    Cursor after = null;
    List<DeadLetter> some = letters.open(after, AT_ONCE);
    while (!some.isEmpty()) {
      for (DeadLetter letter : some) {
        if (replayedNow(operator, letter)) {
          replayed++;
        } else {
          failed++;
        }
      }
      after = cursor(some.getLast());
      some = letters.open(after, AT_ONCE);
    }
    return new Replayed(replayed, failed);
  }

  private boolean replayedNow(Actor operator, DeadLetter letter) {
    try {
      return replay(operator, letter.id());
    } catch (RuntimeException again) {
      // It stays open with its reason; the others have their turn.
      LOG.warnf(again, "Dead letter %s still cannot be taken in", letter.id());
      return false;
    }
  }

  private boolean replay(Actor operator, UUID id) {
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          boolean found = letters.replay(id);
          if (found) {
            audit.record(operator, "dead-letter.replayed", "dead-letter", id, Map.of());
          }
          return found;
        });
  }

  void discard(Actor operator, UUID id, String reason) {
    QuarkusTransaction.joiningExisting()
        .run(() -> {
          if (!letters.discard(id, reason)) {
            throw ProblemException.notFound("open dead letter", id);
          }
          audit.record(
              operator, "dead-letter.discarded", "dead-letter", id, Map.of("reason", reason));
        });
  }

  private static Cursor cursor(DeadLetter letter) {
    return new Cursor(letter.failedAt(), letter.id());
  }
}
