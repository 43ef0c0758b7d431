package org.guildhall.kit.base.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the one clock of the service. */
@Singleton
class ClockProducer {

  @Produces
  @Singleton
  GuildhallClock clock() {
    return new GuildhallClock();
  }
}
