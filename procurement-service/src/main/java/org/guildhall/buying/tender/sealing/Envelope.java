package org.guildhall.buying.tender.sealing;

/** The two envelopes of a tender; each has its own key pair, so that one can be opened alone. */
public enum Envelope {
  /** Answers, declarations and documents. Opened first. */
  QUALITY,
  /** Prices. Opened when the quality consensus is locked on all lots. */
  PRICE
}
