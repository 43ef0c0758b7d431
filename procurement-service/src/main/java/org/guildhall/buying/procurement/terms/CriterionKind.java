package org.guildhall.buying.procurement.terms;

/** Whether people score a criterion or a formula does. */
public enum CriterionKind {
  QUALITY,
  PRICE
}
