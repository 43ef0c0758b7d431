package org.guildhall.marketplace.organisation;

/** What sort of body an organisation is; decides which side of the market it is on. */
public enum OrganisationKind {
  COUNTY,
  DISTRICT,
  UNITARY,
  LONDON_BOROUGH,
  METROPOLITAN_DISTRICT,
  COMBINED_AUTHORITY,
  OTHER_PUBLIC_BODY,
  SUPPLIER;

  /** Posts challenges, supports them and buys. */
  public boolean buys() {
    return this != SUPPLIER;
  }

  /** Asks questions and responds. */
  public boolean supplies() {
    return this == SUPPLIER;
  }
}
