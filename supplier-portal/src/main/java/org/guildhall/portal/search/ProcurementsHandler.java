package org.guildhall.portal.search;

import jakarta.enterprise.context.ApplicationScoped;
import org.guildhall.kit.facts.inbox.FactHandler;
import org.guildhall.kit.facts.inbox.ReceivedFact;

/** Makes procurements findable. */
@ApplicationScoped
class ProcurementsHandler implements FactHandler {
  private final SearchTable table;
  private final Indexer indexer;

  ProcurementsHandler(SearchTable table, Indexer indexer) {
    this.table = table;
    this.indexer = indexer;
  }

  @Override
  public String topic() {
    return "procurements";
  }

  @Override
  public void handle(ReceivedFact fact) {
    if (fact.type().startsWith("procurement.")) {
      table.put(fact.as(SearchFacts.Procurement.class).entry());
      indexer.wakeAfterCommit();
    }
  }
}
