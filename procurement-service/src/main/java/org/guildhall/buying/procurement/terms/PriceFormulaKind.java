package org.guildhall.buying.procurement.terms;

/**
 * How a price becomes a score of weight W: {@code LOWEST_RATIO} W·Pmin/P, {@code LINEAR} W·max(0,
 * 1−(P−Pmin)/Pmin), {@code FIXED_REFERENCE} W·clamp((Ref−P)/(Ref−Floor)).
 */
public enum PriceFormulaKind {
  LOWEST_RATIO,
  LINEAR,
  FIXED_REFERENCE
}
