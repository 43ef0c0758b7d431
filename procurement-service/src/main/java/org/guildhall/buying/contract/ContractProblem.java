package org.guildhall.buying.contract;

import org.guildhall.kit.base.problem.ProblemType;

/** What can be wrong with a request about a contract. */
public enum ContractProblem implements ProblemType {
  STANDSTILL_NOT_OVER(409, "Nothing may be signed during standstill"),
  CLAIM_BLOCKS_SIGNATURE(409, "A claim blocks the signature"),
  KPIS_MISSING(409, "A contract over £5 million needs three indicators"),
  ALREADY_SIGNED(409, "This side has signed already"),
  NOT_A_PARTY(403, "Your organisation is not a party to this contract"),
  NOTHING_TO_PUBLISH(409, "No signed contract waits for its notice");

  private final int status;
  private final String title;

  ContractProblem(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
