package org.guildhall.buying.statute.value;

/** What the threshold of a contract depends on (Schedule 1), for sub-central authorities. */
public enum ContractKind {
  GOODS_OR_SERVICES,
  WORKS,
  LIGHT_TOUCH,
  CONCESSION,
  LIGHT_TOUCH_CONCESSION
}
