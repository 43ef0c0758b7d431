package org.guildhall.portal.search.fact;

import jakarta.enterprise.context.ApplicationScoped;
import org.guildhall.kit.facts.inbox.FactHandler;
import org.guildhall.kit.facts.inbox.ReceivedFact;
import org.guildhall.portal.search.Indexer;
import org.guildhall.portal.search.SearchTable;

/** Makes procurements findable. */
@ApplicationScoped
public class ProcurementsHandler implements FactHandler {
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
      table.put(fact.as(ProcurementFact.class).entry());
      indexer.wakeAfterCommit();
    }
  }
}
