package org.guildhall.local.importer;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Posts to the marketplace, and again while the service is only out of breath. */
final class MarketplaceRequests {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int ATTEMPTS = 6;
  private static final int FIRST_REFUSAL = 300;
  private static final int TOO_MANY = 429;

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final URI address;
  private final Supplier<String> tokens;

  MarketplaceRequests(URI address, Supplier<String> tokens) {
    this.address = address;
    this.tokens = tokens;
  }

  /** Returns the body of what was accepted. */
  byte[] post(String path, byte[] body) throws IOException {
    for (int attempt = 1; ; attempt++) {
      Optional<HttpResponse<byte[]>> answer = send(request(path, body));
      boolean settled =
          attempt == ATTEMPTS || answer.filter(a -> !passes(a.statusCode())).isPresent();
      if (settled) {
        return accepted(answer);
      }
      LockSupport.parkNanos(Duration.ofMillis(250L << attempt).toNanos());
    }
  }

  /** Empty when nobody answers. */
  private Optional<HttpResponse<byte[]>> send(HttpRequest request) throws ImportRefused {
    try {
      return Optional.of(http.send(request, HttpResponse.BodyHandlers.ofByteArray()));
    } catch (IOException unreachable) {
      return Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new ImportRefused("Stopped. Repeat the command to go on from here.");
    }
  }

  private byte[] accepted(Optional<HttpResponse<byte[]>> answer) throws ImportRefused {
    if (answer.isEmpty()) {
      throw new ImportRefused(
          "The marketplace at "
              + address
              + " does not answer. Is it running? (./guildhall status)");
    }
    if (answer.get().statusCode() >= FIRST_REFUSAL) {
      throw refused(answer.get());
    }
    return answer.get().body();
  }

  private HttpRequest request(String path, byte[] body) {
    return HttpRequest.newBuilder(address.resolve(path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + tokens.get())
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofByteArray(body))
        .build();
  }

  /** Trouble that goes away: another import at work, a restart, a token that has just run out. */
  private static boolean passes(int status) {
    return status == 401
        || status == 409
        || status == TOO_MANY
        || status == 502
        || status == 503
        || status == 504;
  }

  private ImportRefused refused(HttpResponse<byte[]> answer) {
    String detail = "";
    try {
      detail = json.readTree(answer.body()).path("detail").asText("");
    } catch (IOException notAProblem) {
      detail = new String(answer.body(), StandardCharsets.UTF_8);
    }
    return new ImportRefused(
        "The marketplace answered %d%s"
            .formatted(answer.statusCode(), detail.isBlank() ? "" : ": " + detail));
  }
}
