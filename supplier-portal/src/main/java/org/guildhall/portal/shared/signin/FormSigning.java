package org.guildhall.portal.shared.signin;

import io.smallrye.config.ConfigMapping;

/** How forms are signed; how much they may have is said in {@code shared.upload}. */
@ConfigMapping(prefix = "guildhall.forms")
interface FormSigning {

  /** A secret that all instances of the portal share. */
  String signatureKey();
}
