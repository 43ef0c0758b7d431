package org.guildhall.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.guildhall.local.client.Answer;
import org.guildhall.local.client.Api;
import org.guildhall.local.client.Session;
import org.guildhall.local.scenario.TenderContent;

/**
 * Searches every disk for what suppliers send, while they send it through the portal and the API,
 * and after portal, service and database were killed. Fails when anything is found.
 */
final class InClear {
  private static final int PIECES = 64;

  /** Fewer, since they stay and all of a tender's have to fit. */
  private static final int PIECES_ON_PAGES = 16;

  private static final int SECONDS_OF_LOAD = 10;
  private static final int MINUTES_TO_RETURN = 4;

  private final Benchmark.Installation installation;
  private final OpenProcurement procurement;
  private final String marker = "MARKER-" + UUID.randomUUID();
  private final WrittenFiles files;
  private final AtomicInteger saved = new AtomicInteger();
  private final AtomicInteger received = new AtomicInteger();
  private final AtomicInteger posted = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private volatile boolean ended;

  InClear(Benchmark.Installation installation, OpenProcurement procurement) {
    this.installation = installation;
    this.procurement = procurement;
    this.files = new WrittenFiles(installation.data().toAbsolutePath());
  }

  /** What is killed in a round, and who tells its process. */
  private enum Part {
    PROCUREMENT,
    PORTAL,
    POSTGRES
  }

  void search(int rounds) throws Exception {
    mustFindWhatIsThere();
    List<Thread> suppliers = begin();
    try {
      for (int round = 1; round <= rounds; round++) {
        for (Part part : Part.values()) {
          Thread.sleep(Duration.ofSeconds(SECONDS_OF_LOAD));
          report(round + " under load");
          kill(part);
          report(round + " " + part + " killed");
          awaitReturn();
          report(round + " " + part + " back");
        }
      }
    } finally {
      ended = true;
      for (Thread supplier : suppliers) {
        supplier.join(Duration.ofMinutes(2));
      }
    }
    report("at the end");
    if (received.get() == 0 || posted.get() == 0) {
      throw new IllegalStateException("Nothing came in, so that finding nothing tells nothing");
    }
  }

  /** Without this, the search could look in the wrong place. */
  private void mustFindWhatIsThere() throws IOException {
    Path file = Files.createTempFile("clear", ".txt");
    try {
      Files.writeString(file, "x".repeat(3_000_000) + marker);
      if (!files.containing(marker).paths().contains(file)) {
        throw new IllegalStateException("The search does not find what is there");
      }
    } finally {
      Files.delete(file);
    }
  }

  private void report(String when) {
    WrittenFiles.Found found = files.containing(marker);
    System.out.printf(
        "%-28s %4d saved %4d by API %4d by portal %4d failed   %5d files %6d MB   found %d%n",
        when,
        saved.get(),
        received.get(),
        posted.get(),
        failed.get(),
        found.files(),
        found.bytes() >> 20,
        found.paths().size());
    if (!found.paths().isEmpty()) {
      throw new IllegalStateException("In clear: " + found.paths());
    }
  }

  private List<Thread> begin() {
    List<String> names = List.of("sam.brightpath", "una.civicloop", "max.meridian");
    List<Thread> all = new ArrayList<>();
    for (int i = 0; i < procurement.suppliers().size(); i++) {
      Session supplier = procurement.suppliers().get(i);
      String name = names.get(i);
      for (JsonNode lot : procurement.view().path("lots")) {
        String tender = start(supplier, lot);
        // Every other tender is written on the portal's pages.
        boolean pages = all.size() % 2 == 0;
        all.add(
            Thread.ofVirtual()
                .start(() -> goOn(pages ? onPages(name, tender) : byApi(supplier, lot, tender))));
      }
    }
    return all;
  }

  private String start(Session supplier, JsonNode lot) {
    return supplier
        .post(
            Api.PROCUREMENT,
            "/api/v1/procurements/" + procurement.id() + "/tenders",
            Map.of("lotId", lot.path("id").asText()))
        .text("id");
  }

  @FunctionalInterface
  private interface Act {
    void once() throws Exception;
  }

  /** Whatever fails while something is killed is begun again. */
  private void goOn(Act act) {
    while (!ended) {
      try {
        act.once();
      } catch (InterruptedException stopped) {
        return;
      } catch (Exception killed) {
        failed.incrementAndGet();
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private Act byApi(Session supplier, JsonNode lot, String tender) {
    String path = "/api/v1/tenders/" + tender;
    return () -> {
      Answer seen = supplier.get(Api.PROCUREMENT, path);
      var content =
          TenderContent.of(lot, new BigDecimal("12.34"), criterion -> marker, Map.of());
      supplier.put(Api.PROCUREMENT, path, content, seen.etag().orElseThrow());
      saved.incrementAndGet();
      upload(supplier, path);
    };
  }

  private void upload(Session supplier, String path) throws IOException, InterruptedException {
    URI address =
        URI.create(installation.endpoints().procurement() + path + "/documents?name=method.txt");
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Authorization", "Bearer " + supplier.accessToken())
            .header("Guildhall-Acting-For", organisation(supplier))
            .header("Content-Type", "application/octet-stream")
            .POST(
                HttpRequest.BodyPublishers.ofInputStream(
                    () -> new SlowLines(marker, PIECES)))
            .build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 201) {
      throw new IOException("Refused: " + answer.statusCode() + " " + answer.body());
    }
    received.incrementAndGet();
    String document = answer.body().replaceAll("(?s).*\"documentId\":\"([^\"]+)\".*", "$1");
    // Makes room for the next one.
    supplier.delete(Api.PROCUREMENT, path + "/documents/" + document, null);
  }

  private static String organisation(Session supplier) {
    return supplier
        .get(Api.MARKET, "/api/v1/me")
        .body()
        .at("/memberships/0/organisation/id")
        .asText();
  }

  private Act onPages(String name, String tender) {
    PortalVisitor visitor = new PortalVisitor(installation.endpoints().portal());
    return () -> {
      visitor.goesTo("/tenders/" + tender + "/edit", name);
      visitor.sendsForm(marker, new SlowLines(marker, PIECES_ON_PAGES));
      posted.incrementAndGet();
    };
  }

  private void kill(Part part) throws IOException {
    long pid =
        switch (part) {
          case PROCUREMENT ->
              Run.pidOfServiceOn(installation.endpoints().procurement().getPort());
          case PORTAL -> Run.pidOfServiceOn(installation.endpoints().portal().getPort());
          case POSTGRES ->
              Long.parseLong(
                  Files.readAllLines(installation.data().resolve("postgres/data/postmaster.pid"))
                      .getFirst()
                      .strip());
        };
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
  }

  /** Until something was saved and came in by both ways since. */
  private void awaitReturn() throws InterruptedException {
    int before = received.get();
    int pages = posted.get();
    for (int i = 0; i < MINUTES_TO_RETURN * 60; i++) {
      if (received.get() > before && posted.get() > pages) {
        return;
      }
      Thread.sleep(1000);
    }
    throw new IllegalStateException("What was killed did not come back");
  }
}
