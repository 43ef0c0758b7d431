package org.guildhall.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.guildhall.local.client.Answer;
import org.guildhall.local.client.Api;
import org.guildhall.local.client.Session;
import org.guildhall.local.scenario.TenderContent;

/** Saves and submits tenders; a tender is replaced before it is submitted again. */
final class TenderLoad {
  private static final String ANSWER = "We deliver in four steps and show each to the members. ".repeat(25);

  private final Benchmark.Installation installation;
  private final OpenProcurement procurement;
  private final long service;
  private final BareRequests requests;
  private final List<Tender> tenders = new ArrayList<>();

  /** A tender of one supplier for one lot, and the version seen last. */
  private static final class Tender {
    final Session supplier;
    final JsonNode lot;
    String id = "";
    long version;
    boolean submitted;

    Tender(Session supplier, JsonNode lot) {
      this.supplier = supplier;
      this.lot = lot;
    }

    String path() {
      return "/api/v1/tenders/" + id;
    }
  }

  TenderLoad(Benchmark.Installation installation, OpenProcurement procurement) throws Exception {
    this.installation = installation;
    this.procurement = procurement;
    this.requests = new BareRequests(installation.endpoints().procurement());
    this.service = Run.pidOfServiceOn(installation.endpoints().procurement().getPort());
  }

  void prepareTenders() throws Exception {
    startTenders();
    // Warms the service up as well.
    for (int round = 0; round < 4; round++) {
      new Run().add(service, 8, things(this::prepare));
      new Run().add(service, 8, things(this::submit));
    }
  }

  private void startTenders() {
    for (Session supplier : procurement.suppliers()) {
      for (JsonNode lot : procurement.view().path("lots")) {
        Tender tender = new Tender(supplier, lot);
        Answer started =
            supplier.post(
                Api.PROCUREMENT,
                "/api/v1/procurements/" + procurement.id() + "/tenders",
                Map.of("lotId", lot.path("id").asText()));
        tender.id = started.text("id");
        tender.version = started.body().path("version").asLong();
        tenders.add(tender);
      }
    }
  }

  void saves(Table table, int clients) throws Exception {
    new Run().add(service, 8, things(this::prepare));
    Run run = new Run();
    for (int round = 0; round < 3; round++) {
      run.add(service, clients, things(this::save));
    }
    table.measured("save a draft (seals it)", clients, run, 0);
  }

  void submits(Table table, int clients, int rounds) throws Exception {
    Run run = new Run();
    for (int round = 0; round < rounds; round++) {
      new Run().add(service, 8, things(this::prepare));
      run.add(service, clients, things(this::submit));
    }
    double floor = new Floor(installation).perSecond(clients);
    table.measured("submit a sealed tender", clients, run, floor);
  }

  private List<Callable<Object>> things(Consumer<Tender> what) {
    List<Callable<Object>> things = new ArrayList<>();
    for (Tender tender : tenders) {
      things.add(
          () -> {
            what.accept(tender);
            return tender;
          });
    }
    return things;
  }

  /** A draft that is ready to be submitted. */
  private void prepare(Tender tender) {
    if (tender.submitted) {
      Answer replaced =
          tender.supplier.post(Api.PROCUREMENT, tender.path() + "/replacement", Map.of());
      tender.version = replaced.body().path("version").asLong();
      tender.submitted = false;
    }
    save(tender);
  }

  private void save(Tender tender) {
    JsonNode saved = requests.send(tender.supplier, "PUT", tender.path(), tender.version, content(tender));
    tender.version = saved.path("version").asLong();
  }

  private void submit(Tender tender) {
    JsonNode receipt =
        requests.send(
            tender.supplier, "POST", tender.path() + "/submission", tender.version, Map.of());
    if (receipt.path("note").asText().isEmpty()) {
      throw new IllegalStateException("No receipt: " + receipt);
    }
    tender.version++;
    tender.submitted = true;
  }

  private static Map<String, Object> content(Tender tender) {
    return TenderContent.of(
        tender.lot, new BigDecimal("12.34"), criterion -> ANSWER, Map.of());
  }
}
