package org.guildhall.kit.facts.sandbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.time.Duration;

/** Whether this is a training installation. */
@ConfigMapping(prefix = "guildhall.sandbox")
public interface SandboxConfig {

  /** {@code guildhall.sandbox=true}; is written into the database at the first start. */
  @WithParentName
  @WithDefault("false")
  boolean enabled();

  /** Whether the clock is moved at this service; the others follow. */
  @WithDefault("false")
  boolean steering();

  /**
   * How far the clock moves at once. It never goes back, so a slip of the hand is for ever; nothing
   * lawful takes longer than a year, and who wants to go further asks again.
   */
  @WithDefault("P366D")
  Duration furthestStep();

  /** How far ahead of the true time the clock ever gets: ten years. */
  @WithDefault("P3653D")
  Duration furthestAhead();
}
