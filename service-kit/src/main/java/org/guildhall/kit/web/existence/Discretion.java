package org.guildhall.kit.web.existence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import org.guildhall.kit.web.permission.CurrentActor;

/**
 * Decides whether a refusal may show that the thing in the address exists. It is asked about every
 * refusal behind the guard, also about what there is not: both take as long.
 */
@ApplicationScoped
public class Discretion {

  /** What is said of everything that the reader may not know of, and of what there is not. */
  public static final String NOTHING =
      "There is nothing with this id that is public or that you or your organisation have to do"
          + " with.";

  private final AskedThing asked;
  private final CurrentActor current;
  private final Instance<Existence> existences;

  Discretion(AskedThing asked, CurrentActor current, @Any Instance<Existence> existences) {
    this.asked = asked;
    this.current = current;
    this.existences = existences;
  }

  /** Whether the answer must be that there is no such thing; asks the database. */
  public boolean hides() {
    return asked.thing().filter(this::isUnknown).isPresent();
  }

  private boolean isUnknown(AskedThing.Thing thing) {
    return existences.stream()
        .filter(each -> each.collections().contains(thing.collection()))
        .anyMatch(each ->
            !QuarkusTransaction.requiringNew()
                .call(() -> each.isKnownTo(current.actor(), thing.id())));
  }
}
