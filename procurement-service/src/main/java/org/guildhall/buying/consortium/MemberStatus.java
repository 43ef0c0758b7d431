package org.guildhall.buying.consortium;

/** {@code INVITED → JOINED | DECLINED}, {@code JOINED → WITHDRAWN}. */
public enum MemberStatus {
  INVITED,
  JOINED,
  DECLINED,
  WITHDRAWN
}
