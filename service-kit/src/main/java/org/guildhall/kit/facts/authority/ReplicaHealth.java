package org.guildhall.kit.facts.authority;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says how old the knowledge of other services' facts with authority is. It never takes a service
 * out of use: with old knowledge it still serves reads, and asks the owner before it writes.
 */
@Readiness
@ApplicationScoped
class ReplicaHealth implements HealthCheck {

  private static final long NEVER = -1;

  private final ReplicaAge age;

  ReplicaHealth(ReplicaAge age) {
    this.age = age;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder response = HealthCheckResponse.named("replicas").up();
    boolean degraded = false;
    for (String facts : age.ofOthers()) {
      degraded |= !age.isFresh(facts);
      response.withData(
          facts + " seconds behind", age.age(facts).map(Duration::toSeconds).orElse(NEVER));
      response.withData(facts + " set aside", age.missed(facts));
    }
    return response.withData("degraded", degraded).build();
  }
}
