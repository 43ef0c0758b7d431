package org.guildhall.buying.letter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How it is found what people are to be told of. */
@ConfigMapping(prefix = "guildhall.letters")
interface LetterConfig {

  /** How soon after one look the next begins. */
  @WithDefault("5S")
  Duration every();

  /**
   * Of what happened longer ago nobody is told: whoever was away for that long looks themselves.
   */
  @WithDefault("3D")
  Duration newsFor();

  /** How long it is known what was told. Longer than any procurement waits for the same thing. */
  @WithDefault("1825D")
  Duration keptFor();
}
