package org.guildhall.buying.contract;

import java.util.Set;

/** Where a contract stands; see {@link Contract}. */
public enum ContractStatus {
  AWAITING_SIGNATURES("PARTLY_SIGNED"),
  PARTLY_SIGNED("SIGNED"),
  SIGNED;

  private final Set<String> successors;

  ContractStatus(String... successors) {
    this.successors = Set.of(successors);
  }

  /** Whether the next status may follow this one. */
  public boolean canBecome(ContractStatus next) {
    return successors.contains(next.name());
  }
}
