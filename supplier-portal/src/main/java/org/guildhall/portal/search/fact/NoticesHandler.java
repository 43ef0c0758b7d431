package org.guildhall.portal.search.fact;

import jakarta.enterprise.context.ApplicationScoped;
import org.guildhall.kit.facts.inbox.FactHandler;
import org.guildhall.kit.facts.inbox.ReceivedFact;
import org.guildhall.portal.search.Indexer;
import org.guildhall.portal.search.SearchTable;

/** Makes our own notices findable. */
@ApplicationScoped
public class NoticesHandler implements FactHandler {
  private final SearchTable table;
  private final Indexer indexer;

  NoticesHandler(SearchTable table, Indexer indexer) {
    this.table = table;
    this.indexer = indexer;
  }

  @Override
  public String topic() {
    return "notices";
  }

  @Override
  public void handle(ReceivedFact fact) {
    if (fact.type().equals("notice.published")) {
      table.put(fact.as(NoticeFact.class).entry());
      indexer.wakeAfterCommit();
    }
  }
}
