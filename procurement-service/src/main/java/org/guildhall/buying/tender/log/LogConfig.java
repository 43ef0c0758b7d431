package org.guildhall.buying.tender.log;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the commitment log. */
@ConfigMapping(prefix = "guildhall.log")
interface LogConfig {

  /** How long the answer to a submission waits for its place in the log. */
  @WithDefault("250ms")
  Duration waitForPlace();

  /** How often to look for entries that nobody told of: of other replicas, or after a crash. */
  @WithDefault("200ms")
  Duration lookEvery();

  /** How often a replica that does not sequence tries to take over. */
  @WithDefault("1s")
  Duration takeOverEvery();
}
