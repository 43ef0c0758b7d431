package org.guildhall.buying.notice.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.guildhall.buying.notice.NoticeConfig;
import org.guildhall.buying.notice.platform.CentralPlatform.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The central platform's protocol. */
class HttpCentralPlatformTest {
  private final AtomicReference<String> received = new AtomicReference<>("");
  private final AtomicReference<String> answer = new AtomicReference<>("");
  private int status = 200;
  private HttpServer platform;

  @BeforeEach
  void startThePlatform() throws IOException {
    platform = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    platform.createContext(
        "/notices",
        exchange -> {
          received.set(
              exchange.getRequestMethod()
                  + " "
                  + exchange.getRequestURI()
                  + " "
                  + exchange.getRequestHeaders().getFirst("Authorization")
                  + " "
                  + exchange.getRequestHeaders().getFirst("Idempotency-Key"));
          exchange.getRequestBody().readAllBytes();
          var body = answer.get().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    platform.start();
  }

  @AfterEach
  void stopThePlatform() {
    platform.stop(0);
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | {\"status\":\"PUBLISHED\",\"reference\":\"r1\"} | Confirmed[reference=r1]",
        "202 | {\"status\":\"PENDING\",\"reference\":\"r1\"} | Pending[reference=r1]",
        "422 | {\"status\":\"REFUSED\",\"reason\":\"No CPV\"} | Refused[reason=No CPV]",
        "503 | down | Unavailable[why=Status 503]",
        "429 | slower | Unavailable[why=Status 429]",
        "200 | <html> | Unavailable[why=An answer that is not JSON, status 200]",
        "200 | {} | Unavailable[why=Status 200 without a verdict]",
      })
  void shouldUnderstandTheCentralPlatform(int code, String body, String expected) {
    status = code;
    answer.set(body);

    assertThat(client().send("000001-2026", "{}")).hasToString(expected);
    assertThat(received).hasValue("POST /notices Bearer secret 000001-2026");
    assertThat(client().ask("r1")).hasToString(expected);
    assertThat(received).hasValue("GET /notices/r1 Bearer secret null");
  }

  @Test
  void shouldTryAgainLaterWhenTheCentralPlatformCannotBeReached() {
    var client = client();
    platform.stop(0);

    assertThat(client.send("000001-2026", "{}")).isInstanceOf(Answer.Unavailable.class);
  }

  private HttpCentralPlatform client() {
    var url = URI.create("http://127.0.0.1:" + platform.getAddress().getPort());
    return new HttpCentralPlatform(url, new Configured(url), new ObjectMapper());
  }

  private record Configured(URI address) implements NoticeConfig.Platform {
    @Override
    public Optional<URI> url() {
      return Optional.of(address);
    }

    @Override
    public Optional<String> token() {
      return Optional.of("secret");
    }

    @Override
    public Duration timeout() {
      return Duration.ofSeconds(20);
    }

    @Override
    public Duration askEvery() {
      return Duration.ofSeconds(1);
    }
  }
}
