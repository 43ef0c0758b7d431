package org.guildhall.portal.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The world outside the portal for module tests: an identity provider with the demo people, and the
 * two APIs answering what a test told them through {@link World}. Told by HTTP because test classes
 * and test resources live in different class loaders.
 */
final class OutsideWorld {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PIECE = 8192;

  private record Answer(String pattern, int status, String body) {}

  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
  private final AtomicLong received = new AtomicLong();
  private final DescribedApis described = new DescribedApis();
  private volatile boolean answersAsDescribed;
  private volatile boolean largest;
  private volatile boolean refusing;
  private volatile boolean objecting;
  private HttpServer server;

  Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String base = "http://127.0.0.1:" + server.getAddress().getPort();
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/realms/guildhall", new IdentityProvider(base + "/realms/guildhall")::handle);
    server.createContext("/-/answers", this::answers);
    server.createContext("/-/requests", this::requests);
    server.createContext("/-/received", this::received);
    server.createContext("/", this::api);
    server.start();
    return Map.of(
        "quarkus.oidc.auth-server-url", base + "/realms/guildhall",
        "quarkus.rest-client.market.url", base,
        "quarkus.rest-client.buying.url", base,
        "guildhall.test.world", base);
  }

  void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  private void answers(HttpExchange exchange) throws IOException {
    if ("DELETE".equals(exchange.getRequestMethod())) {
      answers.clear();
      answersAsDescribed = false;
      largest = false;
      refusing = false;
      objecting = false;
      requests.clear();
      received.set(0);
    } else {
      JsonNode told = JSON.readTree(exchange.getRequestBody());
      answersAsDescribed |= told.has("described");
      largest |= told.path("described").asText().equals("largest");
      refusing |= told.path("described").asText().equals("refusing");
      objecting |= told.path("described").asText().equals("objecting");
      String pattern = told.get("request").asText();
      answers.put(
          pattern, new Answer(pattern, told.get("status").asInt(), told.get("body").asText()));
    }
    send(exchange, 204, "");
  }

  private void requests(HttpExchange exchange) throws IOException {
    ArrayNode all = JSON.createArrayNode();
    requests.forEach(all::add);
    send(exchange, 200, all.toString());
  }

  private void api(HttpExchange exchange) throws IOException {
    String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    String body = read(exchange.getRequestBody());
    requests.add(
        JSON.createObjectNode()
            .put("request", request)
            .put("body", body)
            .put("actingFor", exchange.getRequestHeaders().getFirst("Guildhall-Acting-For"))
            .put("ifMatch", exchange.getRequestHeaders().getFirst("If-Match"))
            .put("idempotencyKey", exchange.getRequestHeaders().getFirst("Idempotency-Key"))
            .put("authorization", exchange.getRequestHeaders().getFirst("Authorization"))
            .put("forwardedFor", exchange.getRequestHeaders().getFirst("X-Forwarded-For")));
    boolean refused = objecting && !request.startsWith("GET ") && body.startsWith("{");
    Answer answer = refused ? new Answer(request, 400, Refusals.of(body)) : find(request);
    exchange
        .getResponseHeaders()
        .set(
            "Content-Type",
            answer.status() < 400 ? "application/json" : "application/problem+json");
    send(exchange, answer.status(), answer.body());
  }

  /** Counts what comes in while it does. */
  private String read(InputStream in) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] piece = new byte[PIECE];
    for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
      body.write(piece, 0, length);
      received.addAndGet(length);
    }
    return body.toString(StandardCharsets.UTF_8);
  }

  private void received(HttpExchange exchange) throws IOException {
    send(exchange, 200, received.toString());
  }

  /** The longest pattern that the request begins with wins; exact ones first. */
  private Answer find(String request) {
    Answer exact = answers.get(request);
    if (exact != null) {
      return exact;
    }
    String path = request.contains("?") ? request.substring(0, request.indexOf('?')) : request;
    Answer onPath = answers.get(path);
    if (onPath == null && refusing && !request.startsWith("GET ")) {
      return new Answer(
          request, 409, Samples.problem(409, "illegal-state", World.REFUSED, "end", World.REFUSED));
    }
    if (onPath == null && answersAsDescribed) {
      int space = path.indexOf(' ');
      Optional<JsonNode> sample =
          described.answer(path.substring(0, space), path.substring(space + 1));
      if (sample.isPresent()) {
        JsonNode shown = largest ? Extremes.of(sample.get()) : sample.get();
        return new Answer(request, 200, shown.toString());
      }
    }
    return onPath != null
        ? onPath
        : new Answer(
            request,
            404,
            "{\"type\":\"https://guildhall.example/problems/not-found\",\"status\":404,\"detail\":\"nobody told the test's world about %s\"}"
                .formatted(request.replace("\"", "")));
  }

  static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}
