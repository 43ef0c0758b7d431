package org.guildhall.kit.facts.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import org.guildhall.kit.facts.inbox.FactHandler;
import org.guildhall.kit.facts.inbox.PoisonFactException;
import org.guildhall.kit.facts.inbox.ReceivedFact;

/** Lets this service's clock follow the one that was moved elsewhere. */
@ApplicationScoped
class ClockAdvancedHandler implements FactHandler {

  private final Installation installation;
  private final TransactionSynchronizationRegistry transactions;

  ClockAdvancedHandler(Installation installation, TransactionSynchronizationRegistry transactions) {
    this.installation = installation;
    this.transactions = transactions;
  }

  @Override
  public String topic() {
    return ClockAdvanced.TOPIC;
  }

  @Override
  public void handle(ReceivedFact fact) {
    if (!fact.type().equals(ClockAdvanced.TYPE)) {
      return;
    }
    if (!installation.isSandbox()) {
      throw new PoisonFactException("The clock of a normal installation is never moved");
    }
    Duration offset = fact.as(ClockAdvanced.class).offset();
    if (!installation.mayBeAhead(offset)) {
      throw new PoisonFactException("The clock is never moved as far ahead as " + offset);
    }
    installation.advanceTo(offset);
    transactions.registerInterposedSynchronization(new FollowAfterCommit());
  }

  private final class FollowAfterCommit implements Synchronization {

    @Override
    public void beforeCompletion() {
      // Nothing: the clock follows what is committed.
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        installation.follow();
      }
    }
  }
}
