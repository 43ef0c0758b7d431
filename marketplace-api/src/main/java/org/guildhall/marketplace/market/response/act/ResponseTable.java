package org.guildhall.marketplace.market.response.act;

import static org.guildhall.marketplace.market.response.act.ResponseAct.*;
import static org.guildhall.marketplace.market.response.act.ResponseStatus.*;

import org.guildhall.kit.base.act.ActTable;

/**
 * What may be done with a response in each status; what makes it binding, only while its challenge
 * takes responses.
 */
public final class ResponseTable {
  public static final ActTable<ResponseStatus, ResponseAct, CurrentChallenge> ACTS =
      ActTable.<ResponseStatus, ResponseAct, CurrentChallenge>of("response")
          .within(WRITE, DRAFT)
          .leads(DRAFT, SUBMIT, SUBMITTED)
          .until(SUBMIT, CurrentChallenge::responsesUntil)
          .within(CONFIRM, SUBMITTED)
          .until(CONFIRM, CurrentChallenge::responsesUntil)
          .leads(SUBMITTED, WITHDRAW, WITHDRAWN)
          .leads(SUBMITTED, ASSESS, SHORTLISTED, NOT_SHORTLISTED);

  private ResponseTable() {}
}
