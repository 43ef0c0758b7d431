package org.guildhall.buying.procurement.terms;

/**
 * What decides between tenders with the same total score. The Act is silent, so it is published.
 * Whatever is chosen, the earlier position in the public log decides last.
 */
public enum TieBreak {
  HIGHER_QUALITY,
  LOWER_PRICE,
  EARLIER_RECEIPT
}
