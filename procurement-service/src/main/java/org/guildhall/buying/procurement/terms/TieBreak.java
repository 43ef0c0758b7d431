package org.guildhall.buying.procurement.terms;

/**
 * What decides between tenders with the same total score. The Act is silent, so it is published.
 * Totals are compared before they are rounded. After a higher quality the lower price decides, and
 * the earlier position in the public log last.
 */
public enum TieBreak {
  HIGHER_QUALITY,
  LOWER_PRICE,
  EARLIER_RECEIPT
}
