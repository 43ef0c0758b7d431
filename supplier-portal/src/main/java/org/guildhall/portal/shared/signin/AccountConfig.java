package org.guildhall.portal.shared.signin;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** Where people look after their account. */
@ConfigMapping(prefix = "guildhall.account")
interface AccountConfig {

  /** The identity provider's own page: password, second factor, name, where one is signed in. */
  URI page();
}
