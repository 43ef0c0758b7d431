package org.guildhall.local.journey;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.guildhall.local.LocalStackException;
import org.guildhall.local.client.Api;
import org.guildhall.local.client.Eventually;
import org.guildhall.local.client.Session;

/** The clock of a training installation: read by everybody, moved by the operator. */
final class SandboxClock {
  static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final String PATH = "/api/v1/sandbox/clock";
  private static final Duration TOLERANCE = Duration.ofSeconds(5);

  private final Session operator;

  SandboxClock(Session operator) {
    this.operator = operator;
  }

  /** Refuses an installation whose notices would be real. */
  void mustBeASandbox() {
    if (!operator.get(Api.PROCUREMENT, PATH).body().path("sandbox").asBoolean()) {
      throw new LocalStackException(
          "The journey moves the clock, which only a training installation allows."
              + " Start one: ./guildhall up --sandbox");
    }
  }

  /** The installation's time. */
  Instant now() {
    return now(Api.PROCUREMENT);
  }

  LocalDate today() {
    return now().atZone(LONDON).toLocalDate();
  }

  /** Moves the clock to that moment, unless it is later already; until all services agree. */
  void moveTo(Instant moment) {
    if (!now().isBefore(moment)) {
      return;
    }
    operator.post(Api.PROCUREMENT, PATH, Map.of("to", moment.toString()));
    Eventually.until(
        "all services have the same time",
        () -> !now(Api.MARKET).isBefore(moment.minus(TOLERANCE)) && !now().isBefore(moment));
  }

  /** Nine in the morning, London time. */
  static Instant morningOf(LocalDate day) {
    return day.atTime(9, 0).atZone(LONDON).toInstant();
  }

  private Instant now(Api api) {
    return Instant.parse(operator.get(api, PATH).body().path("now").asText());
  }
}
