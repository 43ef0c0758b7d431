package org.guildhall.portal.shared.signin;

import io.smallrye.config.ConfigMapping;

/** How forms are signed. */
@ConfigMapping(prefix = "guildhall.forms")
interface FormConfig {

  /** A secret that all instances of the portal share. */
  String signatureKey();
}
