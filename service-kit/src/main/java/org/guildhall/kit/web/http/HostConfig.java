package org.guildhall.kit.web.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** Under which addresses the service is reached. */
@ConfigMapping(prefix = "guildhall.http")
public interface HostConfig {

  /**
   * What the header {@code Host} may be: {@code host:port}, or {@code host} for any port. Anything
   * else is refused.
   */
  @WithDefault("127.0.0.1,localhost")
  List<String> hosts();
}
