package org.guildhall.portal.search;

import jakarta.enterprise.context.ApplicationScoped;
import org.guildhall.kit.facts.inbox.FactHandler;
import org.guildhall.kit.facts.inbox.ReceivedFact;

/** Makes challenges and what became of them findable. */
@ApplicationScoped
class ChallengesHandler implements FactHandler {
  private final SearchTable table;
  private final Indexer indexer;

  ChallengesHandler(SearchTable table, Indexer indexer) {
    this.table = table;
    this.indexer = indexer;
  }

  @Override
  public String topic() {
    return "challenges";
  }

  @Override
  public void handle(ReceivedFact fact) {
    if (fact.type().startsWith("challenge.")) {
      table.put(fact.as(SearchFacts.Challenge.class).entry());
      indexer.wakeAfterCommit();
    }
  }
}
