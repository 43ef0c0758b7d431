package org.guildhall.marketplace.organisation.invitation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How people are invited. */
@ConfigMapping(prefix = "guildhall.invitation")
interface InvitationConfig {

  /** How long an invitation can be accepted. */
  @WithDefault("14D")
  Duration validFor();
}
