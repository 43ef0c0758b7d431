package org.guildhall.buying.statute.gate;

/** A step of the process that is not taken without asking the Act. Stored by name. */
public enum Step {
  /** UK4 is approved. */
  BEFORE_TENDER_NOTICE,
  /** The update of UK4 is approved. */
  BEFORE_AMENDMENT,
  /** UK6 is approved. */
  BEFORE_AWARD_NOTICE,
  /** Either side signs a contract. */
  BEFORE_SIGNATURE,
  /** UK7 is approved. */
  BEFORE_CONTRACT_DETAILS_NOTICE,
  /** The procurement ends without award, and UK12 with it. */
  BEFORE_TERMINATION
}
