package org.guildhall.buying.consortium;

/** How the members share what buying together saves and costs. */
enum CostSplit {
  EQUAL_PRICE,
  PROPORTIONAL
}
