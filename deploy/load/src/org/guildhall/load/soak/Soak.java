package org.guildhall.load.soak;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.guildhall.load.OpenProcurement;
import org.guildhall.load.BareRequests;
import org.guildhall.load.Run;
import org.guildhall.load.Benchmark;
import org.guildhall.local.client.Answer;
import org.guildhall.local.client.Api;
import org.guildhall.local.client.Endpoints;
import org.guildhall.local.client.GuildhallClient;
import org.guildhall.local.client.Session;
import org.guildhall.local.scenario.TenderContent;

/**
 * Honest clients work all the time; in every other slice of time somebody tries to stop the
 * services. What honest clients notice is printed as a ratio, so that a busy machine matters little.
 */
public final class Soak {
  private static final Duration SLICE = Duration.ofSeconds(20);
  private static final String ANSWER = "We deliver in four steps. ".repeat(50);

  private final Endpoints endpoints;
  private final BareRequests requests;
  private final HttpClient browser =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Latencies latencies = new Latencies();
  private final long begin = System.nanoTime();
  private final long end;

  private Soak(Endpoints endpoints, Duration length) {
    this.endpoints = endpoints;
    this.requests = new BareRequests(endpoints.procurement());
    this.end = begin + length.toNanos();
  }

  /** {@code --minutes N}; 30 unless given. */
  public static void main(String[] arguments) throws Exception {
    List<String> given = List.of(arguments);
    int at = given.indexOf("--minutes");
    Duration length = Duration.ofMinutes(at < 0 ? 30 : Long.parseLong(given.get(at + 1)));
    Benchmark.Installation installation = Benchmark.Installation.fromEnvironment();
    GuildhallClient client = new GuildhallClient(installation.endpoints());
    OpenProcurement procurement = OpenProcurement.make(client, 2);
    System.exit(new Soak(installation.endpoints(), length).run(procurement) ? 0 : 1);
  }

  private boolean run(OpenProcurement procurement) throws IOException {
    List<Long> alive = processes();
    Session honest = procurement.suppliers().getFirst();
    Session abuser = procurement.suppliers().getLast();
    Paced paced = new Paced(() -> System.nanoTime() < end);
    honestClients(paced, procurement, honest);
    String draft = "/api/v1/tenders/" + started(procurement, abuser, 1).text("id");
    Abuse abuse = new Abuse(endpoints, paced, this::isAbused, abuser, draft);
    abuse.start();
    while (System.nanoTime() < end) {
      Paced.sleep(Duration.ofSeconds(1).toNanos());
    }
    // What is under way ends.
    Paced.sleep(SLICE.toNanos() / 4);
    System.out.println(latencies + "\n" + abuse);
    boolean died = !alive.equals(processes());
    System.out.println(died ? "A service died and was started again." : "No service died.");
    if (!abuse.wasTaken()) {
      System.out.println("The abuse was none: it was not answered as what it is.");
      return false;
    }
    return !died && !latencies.hasFailures();
  }

  /** Calm first, and every other time. */
  private boolean isAbused() {
    long slice = (System.nanoTime() - begin) / SLICE.toNanos();
    return slice % 2 == 1 && System.nanoTime() < end;
  }

  private List<Long> processes() throws IOException {
    return List.of(
        Run.pidOfServiceOn(endpoints.market().getPort()),
        Run.pidOfServiceOn(endpoints.procurement().getPort()),
        Run.pidOfServiceOn(endpoints.portal().getPort()));
  }

  private static Answer started(OpenProcurement procurement, Session supplier, int lot) {
    return supplier.post(
        Api.PROCUREMENT,
        "/api/v1/procurements/" + procurement.id() + "/tenders",
        Map.of("lotId", procurement.view().at("/lots/" + lot + "/id").asText()));
  }

  private void honestClients(Paced paced, OpenProcurement procurement, Session supplier) {
    Answer tender = started(procurement, supplier, 0);
    String path = "/api/v1/tenders/" + tender.text("id");
    AtomicLong version = new AtomicLong(tender.body().path("version").asLong());
    JsonNode lot = procurement.view().at("/lots/0");
    Object content =
        TenderContent.of(lot, new BigDecimal("12.34"), criterion -> ANSWER, Map.of());
    measured(paced, 4, "read challenges", () -> page(endpoints.market(), "/api/v1/challenges"));
    measured(paced, 2, "read a page of the portal", () -> page(endpoints.portal(), "/search?q=load"));
    measured(paced, 4, "read the own tender", () -> supplier.get(Api.PROCUREMENT, path));
    measured(paced, 2, "who am I", () -> supplier.get(Api.MARKET, "/api/v1/me"));
    measured(
        paced,
        2,
        "save the own draft",
        () ->
            version.set(
                requests
                    .send(supplier, "PUT", path, version.get(), content)
                    .path("version")
                    .asLong()));
  }

  private void measured(Paced paced, double aSecond, String what, Runnable request) {
    paced.oneByOne(
        aSecond,
        () -> true,
        () -> {
          boolean abused = isAbused();
          long start = System.nanoTime();
          try {
            request.run();
            latencies.took(what, abused, System.nanoTime() - start);
          } catch (RuntimeException failed) {
            latencies.failed(what, abused, String.valueOf(failed.getMessage()));
          }
        });
  }

  private void page(URI service, String path) {
    HttpRequest request =
        HttpRequest.newBuilder(service.resolve(path)).timeout(Duration.ofSeconds(30)).build();
    try {
      int status = browser.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
      if (status != 200) {
        throw new IllegalStateException("answered " + status);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }
}
