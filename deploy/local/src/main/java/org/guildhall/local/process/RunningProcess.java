package org.guildhall.local.process;

import java.time.Duration;
import java.time.Instant;

/**
 * A process of this installation that is alive.
 *
 * @param version what {@link ProcessSpec#version()} was when it was started
 */
public record RunningProcess(String name, ProcessHandle handle, String version) {

  /** How long it has been running; zero where the system does not tell. */
  public Duration age(Instant now) {
    return handle
        .info()
        .startInstant()
        .map(start -> Duration.between(start, now))
        .filter(age -> !age.isNegative())
        .orElse(Duration.ZERO);
  }
}
