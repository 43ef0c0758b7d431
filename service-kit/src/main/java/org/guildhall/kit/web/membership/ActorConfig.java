package org.guildhall.kit.web.membership;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long what is known of a person is believed. */
@ConfigMapping(prefix = "guildhall.actor")
public interface ActorConfig {

  /** The longest time for which a revoked membership may still count on another replica. */
  @WithDefault("5S")
  Duration membershipsFor();
}
