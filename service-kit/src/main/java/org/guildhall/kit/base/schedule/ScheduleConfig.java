package org.guildhall.kit.base.schedule;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the replicas share the installation's work. */
@ConfigMapping(prefix = "guildhall.schedule")
public interface ScheduleConfig {

  /** How often a replica looks for what is due. */
  @WithDefault("1S")
  Duration look();

  /** How often a replica says that it still lives; after four silences others take over. */
  @WithDefault("10S")
  Duration alive();

  /** How many things one replica does at once. */
  @WithDefault("4")
  int atOnce();
}
