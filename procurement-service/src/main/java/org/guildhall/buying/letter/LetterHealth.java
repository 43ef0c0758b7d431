package org.guildhall.buying.letter;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says which kinds of letters are not found any more. It never takes the service out of use:
 * everything else goes on, and what is late is told later.
 */
@Readiness
@ApplicationScoped
class LetterHealth implements HealthCheck {

  private final LetterDelay delay;

  LetterHealth(LetterDelay delay) {
    this.delay = delay;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("letters")
        .up()
        .withData("seconds behind", delay.longest().toSeconds())
        .withData("late", String.join(", ", delay.late()))
        .withData("degraded", !delay.late().isEmpty())
        .build();
  }
}
