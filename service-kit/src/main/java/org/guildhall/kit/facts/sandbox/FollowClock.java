package org.guildhall.kit.facts.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.guildhall.kit.base.schedule.ReplicaJob;

/** A fact reaches one replica of a service; the others see in the database that time has moved. */
@ApplicationScoped
class FollowClock implements ReplicaJob {

  private final Installation installation;

  FollowClock(Installation installation) {
    this.installation = installation;
  }

  @Override
  public String name() {
    return "follow the sandbox clock";
  }

  @Override
  public Duration every() {
    return installation.isSandbox() ? Duration.ofSeconds(1) : Duration.ofDays(1);
  }

  @Override
  public void run() {
    installation.follow();
  }
}
