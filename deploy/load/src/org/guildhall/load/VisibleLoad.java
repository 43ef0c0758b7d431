package org.guildhall.load;

import org.guildhall.local.scenario.Council;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.guildhall.local.client.Api;
import org.guildhall.local.client.GuildhallClient;

/** How long after a challenge is published the portal's search finds it. */
final class VisibleLoad {
  private static final int TIMES = 60;

  private final Benchmark.Installation installation;
  private final GuildhallClient client;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  VisibleLoad(Benchmark.Installation installation, GuildhallClient client) {
    this.installation = installation;
    this.client = client;
  }

  void measure(Table table) throws Exception {
    Council council = OpenProcurement.northbridge(client);
    LocalDate today = OpenProcurement.now(client).atZone(ZoneOffset.UTC).toLocalDate();
    long portal = Run.pidOfServiceOn(installation.endpoints().portal().getPort());
    Run run = new Run();
    for (int i = 0; i < TIMES; i++) {
      UUID id = OpenProcurement.challenge(council, today);
      String title = council.officer().get(Api.MARKET, "/api/v1/challenges/" + id).text("title");
      String word = title.substring(title.lastIndexOf(' ') + 1);
      List<Callable<Object>> untilSeen = List.of(() -> untilFound(word, id));
      run.add(portal, 1, untilSeen);
    }
    table.measured("published until found in portal", 1, run, 0);
  }

  private Object untilFound(String word, UUID id) throws Exception {
    URI search =
        installation
            .endpoints()
            .portal()
            .resolve("/search?q=" + URLEncoder.encode(word, StandardCharsets.UTF_8));
    while (true) {
      HttpResponse<String> page =
          http.send(
              HttpRequest.newBuilder(search).build(), HttpResponse.BodyHandlers.ofString());
      if (page.body().contains(id.toString())) {
        return id;
      }
    }
  }
}
