package org.guildhall.portal.search.fact;

import jakarta.enterprise.context.ApplicationScoped;
import org.guildhall.kit.facts.inbox.FactHandler;
import org.guildhall.kit.facts.inbox.ReceivedFact;
import org.guildhall.portal.search.Indexer;
import org.guildhall.portal.search.SearchTable;

/** Makes organisations findable. */
@ApplicationScoped
public class OrganisationsHandler implements FactHandler {
  private final SearchTable table;
  private final Indexer indexer;

  OrganisationsHandler(SearchTable table, Indexer indexer) {
    this.table = table;
    this.indexer = indexer;
  }

  @Override
  public String topic() {
    return "organisations";
  }

  @Override
  public void handle(ReceivedFact fact) {
    if (fact.type().startsWith("organisation.")) {
      table.put(fact.as(OrganisationFact.class).entry());
      indexer.wakeAfterCommit();
    }
  }
}
