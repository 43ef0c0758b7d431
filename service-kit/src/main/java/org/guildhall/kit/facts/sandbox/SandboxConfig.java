package org.guildhall.kit.facts.sandbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;

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
}
