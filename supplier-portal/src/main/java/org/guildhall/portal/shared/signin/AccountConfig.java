package org.guildhall.portal.shared.signin;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** Where people look after their account. */
@ConfigMapping(prefix = "guildhall.account")
interface AccountConfig {

  /** The identity provider's own page: password, second factor, name, where one is signed in. */
  URI page();

  /**
   * What asks the provider for its form to set up a second factor, as Keycloak's parameter {@code
   * kc_action} has it; without it people find it on the {@link #page}.
   */
  Optional<String> setUpSecondFactor();
}
