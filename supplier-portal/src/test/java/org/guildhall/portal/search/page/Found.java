package org.guildhall.portal.search.page;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.guildhall.portal.search.Indexer;
import org.guildhall.portal.search.Search;
import org.guildhall.portal.search.SearchEntry;
import org.guildhall.portal.search.SearchFilter;
import org.guildhall.portal.search.SearchQuery;
import org.guildhall.portal.search.SearchTable;

/** Things that can be found, put where the services' facts go. */
@ApplicationScoped
public class Found {
  private final SearchTable table;
  private final Indexer indexer;
  private final Search search;

  Found(SearchTable table, Indexer indexer, Search search) {
    this.table = table;
    this.indexer = indexer;
    this.search = search;
  }

  /** A word that nothing else in the test's database has, nor anything like it. */
  public static String word() {
    return "w" + UUID.randomUUID().toString().replace("-", "").replaceAll("\\d", "");
  }

  /** So many things of a kind with this title and a number, once they can be found. */
  public void things(String kind, String title, int count) {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          for (int i = 1; i <= count; i++) {
            table.put(entry(UUID.randomUUID(), kind, title + " no " + i, i));
          }
          indexer.wakeAfterCommit();
        });
    await(title, count);
  }

  /** One thing with this id and title, once it can be found. */
  public void thing(UUID id, String kind, String title) {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          table.put(entry(id, kind, title, 1));
          indexer.wakeAfterCommit();
        });
    await(title, 1);
  }

  private void await(String title, int least) {
    SearchQuery query =
        new SearchQuery(
            "\"" + title + "\"",
            Map.of(),
            SearchFilter.NONE,
            SearchQuery.Order.NEWEST,
            Instant.now(),
            1);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(5))
        .until(() -> search.find(query).total() >= least);
  }

  private static SearchEntry entry(UUID id, String kind, String title, int number) {
    return new SearchEntry(
        id,
        kind,
        1,
        title,
        "=SUM(A1) is what it says",
        List.of("Northbridge City Council"),
        List.of("90511000"),
        List.of("UKG31"),
        "challenge".equals(kind) ? "OPEN" : "procurement".equals(kind) ? "TENDERING" : "UK4",
        Instant.parse("2026-11-05T09:00:00Z"),
        Instant.parse("2037-01-20T17:00:00Z"),
        BigDecimal.valueOf(1000L * number),
        "GBP",
        number % 2 == 0,
        "/" + kind + "s/" + id,
        true);
  }
}
