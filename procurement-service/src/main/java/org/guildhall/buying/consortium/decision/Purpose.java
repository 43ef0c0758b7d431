package org.guildhall.buying.consortium.decision;

/** What a decision is for; the use cases that need one look for it by purpose and subject. */
public enum Purpose {
  CONSTITUTE,
  AWARD,
  OTHER
}
