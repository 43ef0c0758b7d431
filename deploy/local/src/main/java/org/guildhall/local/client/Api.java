package org.guildhall.local.client;

/** The two public APIs. */
public enum Api {
  /** Organisations, challenges, demand, responses. */
  MARKET,
  /** Consortia, procurements, tenders, awards, notices. */
  PROCUREMENT
}
