package org.guildhall.buying.contract;

/** A party's side of a contract. */
public enum Side {
  BUYER,
  SUPPLIER
}
