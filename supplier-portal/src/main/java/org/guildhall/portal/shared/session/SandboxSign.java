package org.guildhall.portal.shared.session;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether this is a training installation, which every page and paper must say. */
@ApplicationScoped
public class SandboxSign {
  private final boolean sandbox;

  SandboxSign(@ConfigProperty(name = "guildhall.sandbox", defaultValue = "false") boolean sandbox) {
    this.sandbox = sandbox;
  }

  public boolean isSandbox() {
    return sandbox;
  }
}
