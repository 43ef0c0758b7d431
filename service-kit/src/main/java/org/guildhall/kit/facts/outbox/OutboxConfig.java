package org.guildhall.kit.facts.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the relay works. */
@ConfigMapping(prefix = "guildhall.outbox")
public interface OutboxConfig {

  /** Off where Kafka Connect with Debezium carries the facts instead. */
  @WithDefault("true")
  boolean relay();

  /** How many facts go into one Kafka transaction at most. */
  @WithDefault("500")
  int batch();

  /** How often a relay that was not woken looks, and another replica tries to take over. */
  @WithDefault("1S")
  Duration poll();

  /** The longest wait between two tries when Kafka or PostgreSQL cannot be reached. */
  @WithDefault("5S")
  Duration longestBackOff();

  /** How long the relay may be silent before the service counts as broken. */
  @WithDefault("2M")
  Duration aliveWithin();
}
