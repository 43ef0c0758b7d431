package org.guildhall.local.client;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.guildhall.local.LocalStackException;

/** Sends a request until the service answers, for a while: it may just be restarting. */
final class Exchange {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final int FIRST_REFUSAL = 300;
  private static final int UNAVAILABLE = 503;

  private final HttpClient http;

  Exchange(HttpClient http) {
    this.http = http;
  }

  /** The answer, unless it is a refusal. */
  HttpResponse<byte[]> accepted(HttpRequest request) {
    HttpResponse<byte[]> answer = answered(request);
    if (answer.statusCode() >= FIRST_REFUSAL) {
      throw new ApiException(describe(request), answer.statusCode(), Json.read(answer.body()));
    }
    return answer;
  }

  private HttpResponse<byte[]> answered(HttpRequest request) {
    Instant end = Instant.now().plus(PATIENCE);
    try {
      while (true) {
        try {
          HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
          if (answer.statusCode() != UNAVAILABLE || Instant.now().isAfter(end)) {
            return answer;
          }
        } catch (IOException e) {
          if (Instant.now().isAfter(end)) {
            throw new LocalStackException("No answer to %s: %s".formatted(describe(request), e), e);
          }
        }
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalStackException("Interrupted during " + describe(request), e);
    }
  }

  private static String describe(HttpRequest request) {
    return request.method() + " " + request.uri();
  }
}
