package org.guildhall.buying.replica.party;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where the owner of memberships is asked while the replica is too old. */
@ConfigMapping(prefix = "guildhall.market")
interface OwnerConfig {

  /** The marketplace's address. */
  @WithDefault("http://127.0.0.1:8081")
  URI url();

  /** How long a person waits for its answer at most. */
  @WithDefault("2S")
  Duration patience();
}
