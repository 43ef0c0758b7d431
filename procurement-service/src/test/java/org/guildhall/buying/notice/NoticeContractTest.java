package org.guildhall.buying.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.guildhall.buying.fixture.Contracts;
import org.guildhall.buying.notice.CentralPlatform.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Notices towards others: the fact, the check of a release, and the central platform's protocol.
 */
class NoticeContractTest {
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

  @Test
  void shouldTellAPublishedNoticeAsItsContractSays() {
    var approved =
        new NewNotice(
            NoticeNumber.UK4,
            "ocds-guildhall-000001",
            UUID.randomUUID(),
            List.of("tender"),
            "Case management for councils",
            new NewNotice.Lead(UUID.randomUUID(), "Northbridge City Council"),
            "author",
            "approver",
            (release, self) -> {});
    var published = Instant.parse("2026-11-23T09:00:00Z");
    var id = UUID.fromString("00000000-0000-7000-8000-000000000009");
    var notice = new Notice(id, approved, "000001-2026", "{}", published);
    notice.published(published);

    Contracts.assertKept(NoticeFacts.published(notice, "https://guildhall.example/n"));
  }

  @Test
  void shouldFindWhatIsWrongWithARelease() {
    var release =
        OcdsObject.create()
            .with("ocid", "ocds-h6vhtk-000001")
            .with("id", "000001-2026")
            .with("date", "yesterday")
            .with("tag", List.of("tender", "surprise"))
            .with("initiationType", "tender")
            .with("language", "en")
            .with("buyer", OcdsObject.id("GB-PPON-PBCD-1111-BCDG"))
            .with(
                "tender",
                OcdsObject.id("1")
                    .with("items", List.of(OcdsObject.id("1").with("relatedLot", "7"))))
            .with("contracts", List.of(OcdsObject.id("1").with("awardID", "9")));

    assertThat(ReleaseCheck.faults(release.fields()))
        .contains(
            "ocid has the national prefix",
            "tag surprise is unknown",
            "tender.legalBasis is missing",
            "no party is a buyer",
            "GB-PPON-PBCD-1111-BCDG is no party",
            "tender.lots is empty",
            "an item refers to lot 7",
            "a contract refers to award 9",
            "date is no date-time: yesterday");
  }

  @Test
  void shouldLeaveOutWhatIsNotKnown() {
    var object =
        OcdsObject.id("1")
            .with("nothing", null)
            .with("blank", " ")
            .with("absent", Optional.empty())
            .with("empty", List.of())
            .with("object", OcdsObject.create());

    assertThat(object.fields()).isEqualTo(Map.of("id", "1"));
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
