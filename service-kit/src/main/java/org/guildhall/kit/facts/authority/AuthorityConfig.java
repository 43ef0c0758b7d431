package org.guildhall.kit.facts.authority;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which facts carry authority, and by which keys they are signed and believed. */
@ConfigMapping(prefix = "guildhall.facts")
public interface AuthorityConfig {

  /** The topics whose facts say who may do what, each with the service that owns it and signs. */
  Map<String, String> authority();

  /**
   * Of a service that signs: the folder of {@code signing-key}, made at its first start and for its
   * eyes only, and {@code verifier-key}, which is handed to the others. Not on the database's
   * machine: who has the key tells facts in the service's name.
   */
  @WithDefault(".guildhall/facts")
  Path keysDirectory();

  /** Verifier keys of other services that are believed, as these publish them. */
  Optional<List<String>> pinnedKeys();

  /** A file with more of them, one a line; it is read again when a key is not known yet. */
  Optional<Path> pinnedKeysFile();

  /** How old the knowledge of an owner's facts may be before the owner itself is asked. */
  @WithDefault("5S")
  Duration freshWithin();

  /** How often an owner tells how far it has come. */
  @WithDefault("1S")
  Duration heartbeat();
}
