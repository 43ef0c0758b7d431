package org.guildhall.local.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.guildhall.local.Commands;
import org.guildhall.local.LocalStackException;
import org.guildhall.local.Ports;
import org.guildhall.local.installation.Installation;
import org.guildhall.local.installation.Part;
import org.guildhall.local.process.LogFiles;

/** Whether the parts of an installation can be used. */
final class Readiness {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final int OK = 200;

  private final Installation installation;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  Readiness(Installation installation) {
    this.installation = installation;
  }

  boolean isReady(Part part) {
    return switch (part) {
      case POSTGRES, KAFKA -> Ports.answers(installation.port(part));
      case KEYCLOAK ->
          answers(
              installation
                  .address(part)
                  .resolve("/realms/guildhall/.well-known/openid-configuration"));
      case MAILBOX ->
          answers(installation.managementAddress(part).resolve("/api/service/readiness"));
      case MARKET, PROCUREMENT, PORTAL ->
          answers(installation.managementAddress(part).resolve("/health/ready"));
    };
  }

  /** Waits; gives up at once when the process has ended, and else after a long while. */
  void await(Part part, BooleanSupplier alive) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!isReady(part)) {
      if (!alive.getAsBoolean()) {
        throw failure(part, "ended instead of becoming ready");
      }
      if (Instant.now().isAfter(end)) {
        throw failure(part, "is not ready after %d minutes".formatted(PATIENCE.toMinutes()));
      }
      Commands.pause(PAUSE);
    }
  }

  private LocalStackException failure(Part part, String what) {
    return new LocalStackException(
        "%s %s. Its log: %s%n%s"
            .formatted(
                part.title(),
                what,
                installation.logs().resolve(part.id() + ".log"),
                LogFiles.lastLines(installation.logs().resolve(part.id() + ".log"), 30)));
  }

  private boolean answers(URI address) {
    HttpRequest request =
        HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).GET().build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalStackException("Interrupted", e);
    }
  }
}
