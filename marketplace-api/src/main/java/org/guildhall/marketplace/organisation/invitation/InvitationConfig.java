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

  /** How many of an organisation may wait at the same time. */
  @WithDefault("200")
  int openAtMost();

  /** How many an organisation writes within a day. */
  @WithDefault("100")
  int ofAnOrganisationADay();

  /** How many a person writes within a day, for whichever of their organisations. */
  @WithDefault("100")
  int byAPersonADay();

  /** How often an organisation has us write to the same address within a day. */
  @WithDefault("3")
  int lettersToAnAddressADay();
}
