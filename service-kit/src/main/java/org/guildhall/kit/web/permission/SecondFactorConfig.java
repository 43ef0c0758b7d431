package org.guildhall.kit.web.permission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** How people show a second factor, and whether what binds others demands it. */
@ConfigMapping(prefix = "guildhall.second-factor")
public interface SecondFactorConfig {

  /** Training installations, in which people share a password, do without. */
  @WithDefault("true")
  boolean demanded();

  /**
   * What the identity provider says in {@code acr} of somebody who has shown it: one of these. All
   * are asked for, in this order.
   */
  @WithDefault("second-factor")
  List<String> acr();
}
