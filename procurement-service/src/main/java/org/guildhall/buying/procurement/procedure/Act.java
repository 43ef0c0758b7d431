package org.guildhall.buying.procurement.procedure;

import static org.guildhall.buying.procurement.procedure.Performer.BIDDERS;
import static org.guildhall.buying.procurement.procedure.Performer.BUYERS;
import static org.guildhall.buying.procurement.procedure.Performer.CENTRAL_PLATFORM;
import static org.guildhall.buying.procurement.procedure.Performer.CLOCK;
import static org.guildhall.buying.procurement.procedure.Performer.CONTRACT_PARTIES;
import static org.guildhall.buying.procurement.procedure.Performer.LEAD;
import static org.guildhall.buying.procurement.procedure.Performer.PANEL;
import static org.guildhall.buying.procurement.procedure.Performer.SUPPLIERS;

import java.util.Optional;
import org.guildhall.kit.base.actor.Role;
import org.jspecify.annotations.Nullable;

/**
 * What can be done in a procurement or happen to it; which of it when, a procedure's table says.
 */
public enum Act {
  REVISE_PLAN(LEAD, Role.BUYER),
  ADD_DOCUMENT(LEAD, Role.BUYER),
  SUBMIT_PLAN(LEAD, Role.BUYER),
  RETURN_PLAN(LEAD, Role.APPROVER),
  APPROVE_TENDER_NOTICE(LEAD, Role.APPROVER),
  CONFIRM_TENDER_NOTICE(CENTRAL_PLATFORM),
  REFUSE_TENDER_NOTICE(CENTRAL_PLATFORM),
  APPOINT_PANEL(LEAD, Role.BUYER),
  ASK_QUESTION(SUPPLIERS, Role.BIDDER),
  ANSWER_QUESTION(LEAD, Role.BUYER),
  START_TENDER(SUPPLIERS, Role.BIDDER),
  PREPARE_AMENDMENT(LEAD, Role.BUYER),
  APPROVE_AMENDMENT(LEAD, Role.APPROVER),
  CONFIRM_AMENDMENT(CENTRAL_PLATFORM),
  END_TENDERING(CLOCK),
  PROPOSE_QUALITY_OPENING(BUYERS, Role.OPENER),
  APPROVE_QUALITY_OPENING(BUYERS, Role.OPENER),
  DECLARE_CONFLICT(PANEL, Role.EVALUATOR),
  SCORE(PANEL, Role.EVALUATOR),
  MODERATE(LEAD, Role.BUYER),
  PROPOSE_PRICE_OPENING(BUYERS, Role.OPENER),
  APPROVE_PRICE_OPENING(BUYERS, Role.OPENER),
  PROPOSE_AWARD(LEAD, Role.BUYER),
  VOTE_ON_AWARD(BUYERS, Role.APPROVER),
  CLOSE_AWARD_VOTE(LEAD, Role.BUYER),
  RECONSIDER_AWARD(LEAD, Role.BUYER),
  SEND_SUMMARIES(LEAD, Role.BUYER),
  PREPARE_AWARD_NOTICE(LEAD, Role.BUYER),
  APPROVE_AWARD_NOTICE(LEAD, Role.APPROVER),
  CONFIRM_AWARD_NOTICE(CENTRAL_PLATFORM),
  NOTIFY_CLAIM(BIDDERS, Role.BIDDER),
  RESOLVE_CLAIM(LEAD, Role.APPROVER),
  END_STANDSTILL(CLOCK),
  AGREE_KPIS(CONTRACT_PARTIES, Role.BUYER),
  SIGN_CONTRACT(CONTRACT_PARTIES, Role.APPROVER),
  SIGN_LAST_CONTRACT(CONTRACT_PARTIES, Role.APPROVER),
  PREPARE_CONTRACT_NOTICE(LEAD, Role.BUYER),
  APPROVE_CONTRACT_NOTICE(LEAD, Role.APPROVER),
  END_PLAN(LEAD, Role.APPROVER),
  PREPARE_TERMINATION(LEAD, Role.BUYER),
  TERMINATE(LEAD, Role.APPROVER),
  CORRECT_TERMINATION(LEAD, Role.APPROVER),
  CONFIRM_TERMINATION(CENTRAL_PLATFORM);

  private final Performer by;
  private final @Nullable Role role;

  Act(Performer by) {
    this(by, null);
  }

  Act(Performer by, @Nullable Role role) {
    this.by = by;
    this.role = role;
  }

  public Performer by() {
    return by;
  }

  /** The role people need for it; none where nobody acts. */
  public Optional<Role> role() {
    return Optional.ofNullable(role);
  }
}
