package org.guildhall.portal.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where the index lives and how it follows the table. */
@ConfigMapping(prefix = "guildhall.search")
interface SearchConfig {

  /** Folder of the index; in memory when not set, which then is rebuilt at each start. */
  Optional<Path> folder();

  /** How long a change made by another replica may take to be seen. */
  @WithDefault("250MS")
  Duration poll();
}
