package org.guildhall.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.guildhall.local.client.Answer;
import org.guildhall.local.client.Api;
import org.guildhall.local.client.Session;

/** Reads one tender and a page of twenty while the supplier's tenders grow. */
final class ReadLoad {
  private static final int CLIENTS = 16;
  private static final int READS = 2_000;
  // Tenders are never deleted; these never were any.
  private static final String FORGET =
      """
      alter table tender disable trigger never_deleted;
      delete from tender where started_by = 'load';
      alter table tender enable trigger never_deleted;
      """;

  private final Benchmark.Installation installation;
  private final OpenProcurement procurement;

  ReadLoad(Benchmark.Installation installation, OpenProcurement procurement) {
    this.installation = installation;
    this.procurement = procurement;
  }

  void measure(Table table) throws Exception {
    Session supplier = procurement.suppliers().getFirst();
    long service = Run.pidOfServiceOn(installation.endpoints().procurement().getPort());
    Answer mine = supplier.get(Api.PROCUREMENT, "/api/v1/tenders?limit=1");
    String one = mine.body().at("/items/0/id").asText();
    Floor database = new Floor(installation);
    int there = 0;
    try {
      for (int rows : new int[] {1_000, 10_000, 100_000}) {
        database.run(fill(one, rows - there), "-t", "1");
        database.run("analyze tender;", "-t", "1");
        there = rows;
        measure(table, service, supplier, "read one of " + rows, "/api/v1/tenders/" + one);
        measure(table, service, supplier, "page of 20 of " + rows, "/api/v1/tenders?limit=20");
      }
    } finally {
      database.run(FORGET, "-t", "1");
    }
  }

  private static void measure(
      Table table, long service, Session supplier, String what, String path) throws Exception {
    List<Callable<Object>> reads = new ArrayList<>();
    for (int i = 0; i < READS; i++) {
      reads.add(() -> supplier.get(Api.PROCUREMENT, path));
    }
    new Run().add(service, CLIENTS, reads.subList(0, READS / 4));
    Run run = new Run();
    run.add(service, CLIENTS, reads);
    table.measured(what, CLIENTS, run, 0);
  }

  /** Withdrawn ones, of which a supplier may have many for a lot. */
  private static String fill(String like, int rows) {
    return """
    insert into tender (id, version, procurement_id, lot_id, supplier_id, status, next_version,
                        started_by, created_at, updated_at)
    select gen_random_uuid(), 1, procurement_id, lot_id, supplier_id, 'WITHDRAWN', 1, 'load',
           now(), now()
    from tender, generate_series(1, %d) where id = '%s';
    """
        .formatted(rows, like);
  }
}
