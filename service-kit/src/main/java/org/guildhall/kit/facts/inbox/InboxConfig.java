package org.guildhall.kit.facts.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How facts are taken in. */
@ConfigMapping(prefix = "guildhall.inbox")
public interface InboxConfig {

  @WithDefault("true")
  boolean enabled();

  /** How many facts share a transaction when all goes well. */
  @WithDefault("50")
  int batch();

  /** How often a fact is tried that fails for no known reason, before it is set aside. */
  @WithDefault("6")
  int attempts();

  /** The longest wait between two tries. */
  @WithDefault("10S")
  Duration longestBackOff();

  /** How soon a consumer that died loses its partitions. */
  @WithDefault("10S")
  Duration sessionTimeout();

  /** How long the loop may be silent before the service counts as broken. */
  @WithDefault("3M")
  Duration aliveWithin();

  /**
   * Of facts of these topics that were set aside operators see that there are some, and not what
   * they say: it is for others.
   */
  Optional<Set<String>> confidentialTopics();
}
