package org.guildhall.buying.notice.platform;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** A real HTTP server in the place of the central platform; {@code POST /say} sets its verdict. */
public class FakePlatform implements QuarkusTestResourceLifecycleManager {
  private final AtomicReference<String> verdict =
      new AtomicReference<>("{\"status\":\"PENDING\",\"reference\":\"r-1\"}");
  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
    server.createContext(
        "/",
        exchange -> {
          var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          if (exchange.getRequestURI().getPath().equals("/say")) {
            verdict.set(body);
          }
          var answer = verdict.get().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    var url = "http://127.0.0.1:" + server.getAddress().getPort();
    return Map.of(
        "guildhall.notice.central-platform.url",
        url,
        "guildhall.notice.central-platform.ask-every",
        "1s");
  }

  @Override
  public void stop() {
    server.stop(0);
  }
}
