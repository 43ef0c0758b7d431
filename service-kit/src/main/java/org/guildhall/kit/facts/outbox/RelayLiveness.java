package org.guildhall.kit.facts.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Whether the relay still goes round. That Kafka cannot be reached is no reason to restart a
 * service: facts wait in the outbox, which the lag shows.
 */
@Liveness
@ApplicationScoped
class RelayLiveness implements HealthCheck {

  private final RelayRunner relay;
  private final OutboxLag lag;

  RelayLiveness(RelayRunner relay, OutboxLag lag) {
    this.relay = relay;
    this.lag = lag;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("outbox relay")
        .status(relay.isAlive())
        .withData("active here", relay.isActive())
        .withData("facts waiting", lag.waiting())
        .withData("seconds behind", (long) lag.seconds())
        .build();
  }
}
