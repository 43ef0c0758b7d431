package org.guildhall.marketplace.register.estate;

/** From where an entry of the register is known. */
public enum EstateSource {
  /** A published notice says so. */
  NOTICE,
  /** The organisation says so itself. */
  OWN,
  /** It was signed on Guildhall. */
  CONTRACT
}
