package org.guildhall.buying.decision;

/** What a decision is for; the use cases that need one look for it by purpose and subject. */
public enum Purpose {
  CONSTITUTE,
  AWARD,
  OTHER
}
