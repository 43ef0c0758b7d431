package org.guildhall.buying.procurement;

/** Procurement procedures; so far only the open procedure (s.20(2)(a)) can be run. */
public enum Procedure {
  OPEN
}
