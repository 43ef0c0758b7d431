package org.guildhall.marketplace.person;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the marketplace keeps what names people. */
@ConfigMapping(prefix = "guildhall.people")
interface PersonConfig {

  /**
   * How long the name of somebody who has left stays with their membership: who could act for whom
   * is a part of how a decision came about, and s.98 of the Act wants it for three years.
   */
  @WithDefault("1096D")
  Duration namesFor();

  /** How long the address of an invitation is kept that was accepted, taken back or has run out. */
  @WithDefault("180D")
  Duration invitationsFor();
}
