package org.guildhall.kit.facts.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Whether the consumer still goes round. */
@Liveness
@ApplicationScoped
class InboxLiveness implements HealthCheck {

  private final InboxRunner inbox;

  InboxLiveness(InboxRunner inbox) {
    this.inbox = inbox;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("inbox").status(inbox.isAlive()).build();
  }
}
