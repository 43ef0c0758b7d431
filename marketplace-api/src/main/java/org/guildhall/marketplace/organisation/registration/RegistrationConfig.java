package org.guildhall.marketplace.organisation.registration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How organisations are registered. */
@ConfigMapping(prefix = "guildhall.registration")
interface RegistrationConfig {

  /** How many that a person registered or took over may wait to be verified at the same time. */
  @WithDefault("3")
  int unverifiedAtMost();
}
