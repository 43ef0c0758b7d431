package org.guildhall.portal.search.fact;

import jakarta.enterprise.context.ApplicationScoped;
import org.guildhall.kit.facts.inbox.FactHandler;
import org.guildhall.kit.facts.inbox.ReceivedFact;
import org.guildhall.portal.search.Indexer;
import org.guildhall.portal.search.SearchTable;

/** Makes challenges and what became of them findable. */
@ApplicationScoped
public class ChallengesHandler implements FactHandler {
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
      table.put(fact.as(ChallengeFact.class).entry());
      indexer.wakeAfterCommit();
    }
  }
}
