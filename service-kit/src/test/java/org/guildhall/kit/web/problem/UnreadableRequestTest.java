package org.guildhall.kit.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.time.Duration;
import org.guildhall.kit.KitTest;
import org.guildhall.kit.testing.fuzz.Answered;
import org.guildhall.kit.testing.fuzz.Sent;
import org.guildhall.kit.testing.fuzz.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong before anybody looks at what is asked for. Kinds that the fuzzer found. */
@KitTest
@Tag("slice")
class UnreadableRequestTest {
  private static final String PROBES = "/api/v1/probes";
  private static final String REASON = "{\"reason\":\"x\"}";

  @TestHTTPResource URI server;
  private Wire wire;

  @BeforeEach
  void connect() {
    wire = new Wire(server, Duration.ofSeconds(60));
  }

  private Answered send(Sent request, String header, String value) {
    return wire.send(request.with("Host", wire.host()).with(header, value));
  }

  private static Sent get() {
    return new Sent("GET", PROBES + "/open");
  }

  private static Sent put() {
    return new Sent("PUT", PROBES + "/reason").body("application/json", REASON);
  }

  private static void assertRefused(Answered answer, int status) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.has("Content-Type", "application/problem+json")).isTrue();
    assertThat(answer.body()).contains("correlationId");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%",
        "/%zz",
        PROBES + "/%",
        "/a<b",
        "/a|b",
        PROBES + "/open?q=%",
        "/?q={a}",
        "/\\"
      })
  void shouldRefuseAnAddressThatIsNone(String address) {
    assertRefused(wire.send(new Sent("GET", address).with("Host", wire.host())), 400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%00", "a b", "localhost:99999", "[::1", "\u00e9"})
  void shouldRefuseAHostThatThereCannotBeAtOnce(String host) {
    assertRefused(send(get(), "Host", host), 400);
  }

  @Test
  void shouldRefuseARequestWithoutAHost() {
    assertRefused(wire.send(get()), 400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/", "/json", "application/json;=", "application/json;q=x", "a/b/c"})
  void shouldRefuseAnAcceptThatCannotBeRead(String accept) {
    assertRefused(send(get(), "Accept", accept), 400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "json", "/", "text/plain;charset=nothing"})
  void shouldRefuseAContentTypeThatCannotBeRead(String contentType) {
    assertRefused(send(put(), "Content-Type", contentType), 415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/octet-stream", "*/*"})
  void shouldTakeNothingButJsonWhereNothingElseIsDeclared(String contentType) {
    assertRefused(send(put(), "Content-Type", contentType), 415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json;charset=utf-8", "application/merge-patch+json"})
  void shouldTakeEveryKindOfJson(String contentType) {
    assertThat(send(put(), "Content-Type", contentType).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no colon\r\n",
        "Content-Disposition: form-data; name=\"file\"; filename=\"a\rb.txt\"",
        "Content-Disposition: form-data; name=\"file\"; filename=\"a\nb.txt\""
      })
  void shouldRefuseAFormWhosePartsCannotBeRead(String head) {
    assertRefused(upload("boundary=x", "--x\r\n" + head + "\r\n\r\na\r\n--x--\r\n"), 400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"boundary=", "boundary=other"})
  void shouldRefuseAFormWithoutItsBoundary(String boundary) {
    String head = "Content-Disposition: form-data; name=\"file\"; filename=\"a.txt\"";
    assertRefused(upload(boundary, "--x\r\n" + head + "\r\n\r\na\r\n--x--\r\n"), 400);
  }

  private Answered upload(String boundary, String form) {
    Sent request = new Sent("PUT", "/api/v1/probe-documents");
    return wire.send(
        request.with("Host", wire.host()).body("multipart/form-data; " + boundary, form));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a%00b", "/limit?limit=%00", "/open?x=a%00"})
  void shouldRefuseTheCharacterZeroInAnAddress(String address) {
    assertRefused(send(new Sent("GET", PROBES + address), "Accept", "*/*"), 400);
  }
}
