package org.guildhall.portal.search.fact;

import jakarta.enterprise.context.ApplicationScoped;
import org.guildhall.kit.facts.inbox.FactHandler;
import org.guildhall.kit.facts.inbox.ReceivedFact;
import org.guildhall.portal.search.Indexer;
import org.guildhall.portal.search.SearchTable;

/** Makes notices of the national services findable. */
@ApplicationScoped
public class ImportedNoticesHandler implements FactHandler {
  private final SearchTable table;
  private final Indexer indexer;

  ImportedNoticesHandler(SearchTable table, Indexer indexer) {
    this.table = table;
    this.indexer = indexer;
  }

  @Override
  public String topic() {
    return "imported-notices";
  }

  @Override
  public void handle(ReceivedFact fact) {
    if (fact.type().equals("release.imported")) {
      table.put(fact.as(ImportedNoticeFact.class).entry(fact.aggregateVersion()));
      indexer.wakeAfterCommit();
    }
  }
}
