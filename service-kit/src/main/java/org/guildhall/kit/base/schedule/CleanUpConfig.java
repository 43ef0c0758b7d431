package org.guildhall.kit.base.schedule;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the kit's tables keep what is done with. */
@ConfigMapping(prefix = "guildhall.clean-up")
public interface CleanUpConfig {

  @WithDefault("5M")
  Duration every();

  /** Published facts stay for a while, for whoever looks into trouble. */
  @WithDefault("P2D")
  Duration outboxFor();

  /** Longer than any fact could come again: a broker restored from a copy, a group reset. */
  @WithDefault("P30D")
  Duration inboxFor();

  /** How long a client may repeat a post. */
  @WithDefault("P1D")
  Duration idempotencyKeysFor();
}
