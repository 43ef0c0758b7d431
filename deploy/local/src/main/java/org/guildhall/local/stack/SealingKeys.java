package org.guildhall.local.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.guildhall.local.Folders;
import org.guildhall.local.installation.Installation;

/**
 * Where the procurement service keeps the keys of sealed tenders. It makes them at its very first
 * start and never again: should they be lost later, it must refuse to start rather than go on with
 * new keys that open nothing.
 */
public final class SealingKeys {
  private final Installation installation;

  /** Of the installation. */
  public SealingKeys(Installation installation) {
    this.installation = installation;
  }

  /** Readable by its owner only. */
  public Path folder() {
    Path secrets = Folders.createPrivate(installation.data().resolve("secrets"));
    return Folders.createPrivate(secrets.resolve("sealing"));
  }

  /** Allows the service to make the keys, at the first start only. */
  Map<String, String> passing() {
    boolean first = !Files.exists(made());
    return Map.of("GUILDHALL_SEALING_CREATE_MISSING_KEYSETS", Boolean.toString(first));
  }

  /** To be called when the service has become ready, or its keys were brought back. */
  public void remember() {
    Folders.createPrivateFile(made());
  }

  private Path made() {
    return installation.state().resolve("sealing-keys-made");
  }
}
