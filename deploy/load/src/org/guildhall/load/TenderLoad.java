package org.guildhall.load;

import org.guildhall.local.scenario.TenderContent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.guildhall.local.client.Answer;
import org.guildhall.local.client.Api;
import org.guildhall.local.client.ApiException;
import org.guildhall.local.client.Session;

/** Saves and submits tenders; a tender is replaced before it is submitted again. */
final class TenderLoad {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ANSWER = "We deliver in four steps and show each to the members. ".repeat(25);

  private final Benchmark.Installation installation;
  private final OpenProcurement procurement;
  private final long service;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
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
    this.service = Run.pidOfServiceOn(installation.endpoints().procurement().getPort());
  }

  void prepareTenders() throws Exception {
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
    // Warms the service up as well.
    for (int round = 0; round < 4; round++) {
      new Run().add(service, 8, things(this::prepare));
      new Run().add(service, 8, things(this::submit));
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

  private List<Callable<Object>> things(java.util.function.Consumer<Tender> what) {
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
    JsonNode saved = send(tender, "PUT", "", content(tender));
    tender.version = saved.path("version").asLong();
  }

  private void submit(Tender tender) {
    JsonNode receipt = send(tender, "POST", "/submission", Map.of());
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

  private JsonNode send(Tender tender, String method, String act, Object body) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create(installation.endpoints().procurement() + tender.path() + act))
              .header("Authorization", "Bearer " + tender.supplier.accessToken())
              .header("Guildhall-Acting-For", organisation(tender))
              .header("Content-Type", "application/json")
              .header("If-Match", "\"" + tender.version + "\"")
              .method(method, HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
              .build();
      HttpResponse<byte[]> response =
          http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() / 100 != 2) {
        throw new IllegalStateException(
            method + " " + act + ": " + response.statusCode() + " " + new String(response.body()));
      }
      return JSON.readTree(response.body());
    } catch (java.io.IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private final Map<Session, String> organisations = new java.util.concurrent.ConcurrentHashMap<>();

  private String organisation(Tender tender) {
    return organisations.computeIfAbsent(
        tender.supplier,
        session -> {
          try {
            return session
                .get(Api.MARKET, "/api/v1/me")
                .body()
                .at("/memberships/0/organisation/id")
                .asText();
          } catch (ApiException e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
