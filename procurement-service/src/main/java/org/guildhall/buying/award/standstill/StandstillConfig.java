package org.guildhall.buying.award.standstill;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How standstills are watched. */
@ConfigMapping(prefix = "guildhall.award")
interface StandstillConfig {
  /** How often to look for a standstill that is over, to tell the other services. */
  @WithDefault("5s")
  Duration standstillCheck();
}
