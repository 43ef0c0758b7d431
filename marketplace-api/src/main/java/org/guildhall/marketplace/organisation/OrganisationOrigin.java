package org.guildhall.marketplace.organisation;

/** How the platform came to know an organisation. */
public enum OrganisationOrigin {
  /** One of its own people registered it. */
  REGISTERED,
  /** A published notice named it; nobody speaks for it yet. */
  IMPORTED
}
