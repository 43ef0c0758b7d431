package org.guildhall.buying.consortium;

/** How the members share what buying together saves and costs. */
public enum CostSplit {
  EQUAL_PRICE,
  PROPORTIONAL
}
