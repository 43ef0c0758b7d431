package org.guildhall.buying.assessment.scoring;

import org.guildhall.buying.procurement.terms.TieBreak;

/** What put a tender before or behind another with the same total, to the decimals shown. */
public enum Decider {
  /** The totals differ in decimals that are not shown. */
  POINTS_BEFORE_ROUNDING,
  HIGHER_QUALITY,
  LOWER_PRICE,
  EARLIER_RECEIPT;

  /** The published tie-break as what decided. */
  static Decider of(TieBreak tieBreak) {
    return switch (tieBreak) {
      case HIGHER_QUALITY -> HIGHER_QUALITY;
      case LOWER_PRICE -> LOWER_PRICE;
      case EARLIER_RECEIPT -> EARLIER_RECEIPT;
    };
  }
}
