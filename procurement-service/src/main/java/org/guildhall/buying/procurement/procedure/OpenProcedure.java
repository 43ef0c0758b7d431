package org.guildhall.buying.procurement.procedure;

import static org.guildhall.buying.procurement.procedure.Act.*;
import static org.guildhall.buying.procurement.procedure.ProcurementStatus.*;

import java.util.EnumSet;

/** The open procedure (s.20(2)(a)): any supplier tenders, in one stage. */
record OpenProcedure() implements Procedure {
  static final OpenProcedure INSTANCE = new OpenProcedure();

  private static final Transitions TABLE =
      Transitions.table()
          .within(REVISE_PLAN, PLANNED)
          .within(ADD_DOCUMENT, PLANNED)
          .within(SUBMIT_PLAN, PLANNED)
          .within(RETURN_PLAN, PLANNED)
          .leads(PLANNED, APPROVE_TENDER_NOTICE, PUBLISHED)
          .leads(PUBLISHED, CONFIRM_TENDER_NOTICE, TENDERING, "procurement.published")
          .leads(PUBLISHED, REFUSE_TENDER_NOTICE, PLANNED)
          .within(APPOINT_PANEL, PUBLISHED, TENDERING, SEALED, OPENED, ASSESSING)
          .within(ASK_QUESTION, TENDERING)
          .within(ANSWER_QUESTION, TENDERING)
          .within(START_TENDER, TENDERING)
          .within(PREPARE_AMENDMENT, TENDERING)
          .within(APPROVE_AMENDMENT, TENDERING)
          .leads(TENDERING, CONFIRM_AMENDMENT, TENDERING, "procurement.amended")
          .leads(SEALED, CONFIRM_AMENDMENT, TENDERING, "procurement.amended")
          .leads(TENDERING, END_TENDERING, SEALED)
          .within(PROPOSE_QUALITY_OPENING, SEALED)
          .leads(SEALED, APPROVE_QUALITY_OPENING, OPENED, "procurement.tenders-opened")
          .within(DECLARE_CONFLICT, OPENED, ASSESSING)
          .leads(OPENED, SCORE, ASSESSING, "procurement.assessing")
          .within(SCORE, ASSESSING)
          .within(MODERATE, OPENED, ASSESSING)
          .within(PROPOSE_PRICE_OPENING, OPENED, ASSESSING)
          .within(APPROVE_PRICE_OPENING, OPENED, ASSESSING)
          .leads(ASSESSING, PROPOSE_AWARD, AWARD_PROPOSED, "procurement.award-proposed")
          .within(VOTE_ON_AWARD, AWARD_PROPOSED)
          .within(CLOSE_AWARD_VOTE, AWARD_PROPOSED)
          .leads(AWARD_PROPOSED, RECONSIDER_AWARD, ASSESSING, "procurement.assessing")
          .within(SEND_SUMMARIES, AWARD_PROPOSED)
          .within(PREPARE_AWARD_NOTICE, AWARD_PROPOSED)
          .within(APPROVE_AWARD_NOTICE, AWARD_PROPOSED)
          .leads(AWARD_PROPOSED, CONFIRM_AWARD_NOTICE, STANDSTILL, "procurement.standstill-began")
          .within(NOTIFY_CLAIM, STANDSTILL)
          .within(RESOLVE_CLAIM, STANDSTILL, TERMINATED)
          .leads(STANDSTILL, END_STANDSTILL, AWARDED, "procurement.awarded")
          .within(AGREE_KPIS, STANDSTILL, AWARDED)
          .within(SIGN_CONTRACT, AWARDED)
          .leads(AWARDED, SIGN_LAST_CONTRACT, CONTRACTED, "procurement.contracted")
          .within(PREPARE_CONTRACT_NOTICE, AWARDED, CONTRACTED)
          .within(APPROVE_CONTRACT_NOTICE, AWARDED, CONTRACTED)
          .leads(PLANNED, END_PLAN, TERMINATED)
          .within(PREPARE_TERMINATION, PUBLISHED, TENDERING, SEALED, OPENED, ASSESSING)
          .within(PREPARE_TERMINATION, AWARD_PROPOSED, STANDSTILL, AWARDED, TERMINATED)
          // Until the first contract is signed (s.55), which the gate before termination asks.
          .leads(EnumSet.range(PUBLISHED, AWARDED), TERMINATE, TERMINATED)
          .within(CORRECT_TERMINATION, TERMINATED)
          .leads(TERMINATED, CONFIRM_TERMINATION, TERMINATED, "procurement.terminated")
          .done();

  @Override
  public ProcedureKind kind() {
    return ProcedureKind.OPEN;
  }

  @Override
  public Transitions transitions() {
    return TABLE;
  }
}
