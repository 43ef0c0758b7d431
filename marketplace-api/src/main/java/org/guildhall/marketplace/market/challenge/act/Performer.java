package org.guildhall.marketplace.market.challenge.act;

/** Who does something in the market. */
public enum Performer {
  /** People of the council whose challenge it is. */
  COUNCIL,
  /** People of any verified council. */
  COUNCILS,
  /** People of the supplier whose response it is. */
  SUPPLIER,
  /** People of any supplier. */
  SUPPLIERS;

  /** Whether everybody may be told, because it is open to many. */
  public boolean isPublic() {
    return this == COUNCILS || this == SUPPLIERS;
  }
}
