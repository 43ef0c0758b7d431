package org.guildhall.kit.facts.sandbox;

import java.time.Duration;
import java.util.UUID;

/**
 * The fact that the sandbox's clock was moved.
 *
 * @param offset how far it is ahead of the machines now
 */
record ClockAdvanced(Duration offset) {

  static final String TOPIC = "operations";
  static final String TYPE = "clock.advanced";

  /** The installation itself is the aggregate; there is one. */
  static final UUID INSTALLATION = UUID.fromString("00000000-0000-7000-8000-000000000001");
}
