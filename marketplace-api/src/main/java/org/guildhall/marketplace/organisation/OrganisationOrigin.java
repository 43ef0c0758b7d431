package org.guildhall.marketplace.organisation;

/** How the platform came to know an organisation. */
public enum OrganisationOrigin {
  /** One of its own people registered it. */
  REGISTERED,
  /** A published notice named it, or it was given back; nobody speaks for it. */
  IMPORTED
}
