package org.guildhall.local.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.local.LocalStackException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GuildhallClientTest {
  private static final UUID COUNCIL = UUID.fromString("00000000-0000-4000-8000-00000000c001");

  private final Deque<Reply> replies = new ArrayDeque<>();
  private final List<Request> requests = new ArrayList<>();
  private int tokensGiven;
  private HttpServer server;
  private GuildhallClient client;

  private record Reply(int status, String body) {}

  private record Request(
      String method, String path, Map<String, List<String>> headers, String body) {
    String header(String name) {
      return headers.getOrDefault(name, List.of("")).getFirst();
    }
  }

  @BeforeEach
  void startServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/realms", this::giveToken);
    server.createContext("/api", this::answer);
    server.start();
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    client = new GuildhallClient(new Endpoints(address, address, address, address));
  }

  @AfterEach
  void stopServer() {
    server.stop(0);
  }

  @Test
  void shouldSendTokenAndOrganisation() {
    replies.add(new Reply(201, "{\"id\":\"" + COUNCIL + "\"}"));

    Answer answer =
        client
            .person("nadia.northbridge", "guildhall")
            .actingFor(COUNCIL)
            .post(Api.MARKET, "/api/v1/challenges", Map.of("at", Instant.EPOCH));

    assertThat(answer.id()).isEqualTo(COUNCIL);
    Request sent = requests.getFirst();
    assertThat(sent.header("Authorization")).isEqualTo("Bearer token-1");
    assertThat(sent.header("Guildhall-acting-for")).isEqualTo(COUNCIL.toString());
    assertThat(sent.body()).isEqualTo("{\"at\":\"1970-01-01T00:00:00Z\"}");
  }

  @Test
  void shouldRepeatAPostUnderTheSameKeyWhileAServiceRestarts() {
    replies.add(new Reply(503, ""));
    replies.add(new Reply(200, "{}"));

    client.anybody().post(Api.PROCUREMENT, "/api/v1/consortia", Map.of("name", "Waste"));

    assertThat(requests).hasSize(2);
    assertThat(requests.getFirst().header("Idempotency-key"))
        .isNotBlank()
        .isEqualTo(requests.getLast().header("Idempotency-key"));
  }

  @Test
  void shouldFetchATokenOnceForManyRequests() {
    replies.add(new Reply(200, "{}"));
    replies.add(new Reply(200, "{}"));
    Session nadia = client.person("nadia.northbridge", "guildhall");

    nadia.get(Api.MARKET, "/api/v1/me");
    nadia.actingFor(COUNCIL).get(Api.MARKET, "/api/v1/me");

    assertThat(tokensGiven).isEqualTo(1);
  }

  @Test
  void shouldTellWhatTheServiceObjectsTo() {
    replies.add(
        new Reply(
            400,
            """
            {"type":"https://guildhall.example/problems/invalid-input","title":"Not valid",
             "detail":"2 fields","fields":[{"field":"lots[0].title","message":"is required"}]}\
            """));

    assertThatThrownBy(() -> client.anybody().post(Api.MARKET, "/api/v1/x", Map.of()))
        .isInstanceOfSatisfying(
            ApiException.class,
            refusal -> {
              assertThat(refusal.status()).isEqualTo(400);
              assertThat(refusal.slug()).isEqualTo("invalid-input");
              assertThat(refusal).hasMessageContaining("lots[0].title is required");
            });
  }

  @Test
  void shouldSayWhoWasNotLetIn() {
    Session stranger = client.person("stranger", "guildhall");

    assertThatThrownBy(() -> stranger.get(Api.MARKET, "/api/v1/me"))
        .isInstanceOf(LocalStackException.class)
        .hasMessageContaining("stranger");
  }

  private void giveToken(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (form.contains("username=stranger")) {
      reply(exchange, new Reply(401, "{\"error\":\"invalid_grant\"}"));
      return;
    }
    tokensGiven++;
    reply(
        exchange,
        new Reply(200, "{\"access_token\":\"token-" + tokensGiven + "\",\"expires_in\":300}"));
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.add(
        new Request(
            exchange.getRequestMethod(),
            exchange.getRequestURI().getPath(),
            Map.copyOf(exchange.getRequestHeaders()),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    reply(exchange, replies.removeFirst());
  }

  private static void reply(HttpExchange exchange, Reply reply) throws IOException {
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
