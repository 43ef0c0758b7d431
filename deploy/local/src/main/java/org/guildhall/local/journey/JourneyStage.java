package org.guildhall.local.journey;

import java.util.Locale;

/**
 * How far a journey has come. It can pause after any of them and go on later, also after an upgrade
 * of the installation.
 */
public enum JourneyStage {
  /** The challenge is open and answered, the demand bound. */
  MARKET,
  /** The consortium is constituted. */
  CONSTITUTED,
  /** The tender notice is published. */
  PUBLISHED,
  /** The deadline has passed; nobody has opened a tender. */
  SEALED,
  /** Consensus is locked, prices are open. */
  ASSESSED,
  /** The award notice is published; nothing may be signed yet. */
  STANDSTILL,
  /** Every contract is signed and its notice published. */
  CONTRACTED;

  /** As people type it: {@code sealed}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
