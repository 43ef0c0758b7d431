package org.guildhall.buying.tender.log.kept;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** What the log is called, and where its files are. */
@ConfigMapping(prefix = "guildhall.log")
interface KeptConfig {

  /** The name of this log in every signature; never change it once something was signed. */
  @WithDefault("guildhall.example/commitment-log")
  String origin();

  /**
   * The folder of {@code log-keys} and {@code log-head}. Nobody who writes in the database may
   * write here: by these files the service knows that the log in the database is its own and
   * complete.
   */
  @WithDefault("${guildhall.sealing.keys-directory:.guildhall/keys}")
  Path keptDirectory();
}
