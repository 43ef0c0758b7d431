package org.guildhall.buying.procurement.terms;

/** Main procurement category, as OCDS names it. */
public enum Category {
  GOODS,
  SERVICES,
  WORKS
}
