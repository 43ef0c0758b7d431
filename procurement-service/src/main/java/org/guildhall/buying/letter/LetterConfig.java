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

  /** How far each look goes back behind the last one: longer than anything takes to commit. */
  @WithDefault("1D")
  Duration overlap();

  /** How long a kind of letter may not have been found before the service says so. */
  @WithDefault("1M")
  Duration lateAfter();

  /**
   * What was found within this time is told again when Kafka was lost; longer than the marketplace
   * is ever away, and it knows what it has written.
   */
  @WithDefault("30D")
  Duration newsFor();

  /** How long it is known what was told. Longer than any procurement waits for the same thing. */
  @WithDefault("1825D")
  Duration keptFor();
}
