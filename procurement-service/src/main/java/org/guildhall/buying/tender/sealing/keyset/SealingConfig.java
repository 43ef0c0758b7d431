package org.guildhall.buying.tender.sealing.keyset;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where the key-encryption keys are. */
@ConfigMapping(prefix = "guildhall.sealing")
interface SealingConfig {

  /**
   * The folder of {@code opening.json} and {@code working.json}. Back it up apart from the database
   * and keep it off the database's machine: who has both can read sealed tenders.
   */
  @WithDefault(".guildhall/keys")
  Path keysDirectory();

  /** Whether to make missing keysets. True only for a first start: a new keyset opens nothing. */
  @WithDefault("false")
  boolean createMissingKeysets();
}
