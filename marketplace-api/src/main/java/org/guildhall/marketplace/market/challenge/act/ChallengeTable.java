package org.guildhall.marketplace.market.challenge.act;

import static org.guildhall.marketplace.market.challenge.act.ChallengeAct.*;
import static org.guildhall.marketplace.market.challenge.act.ChallengeStatus.*;

import java.util.Optional;
import org.guildhall.kit.base.act.ActTable;
import org.guildhall.marketplace.market.challenge.brief.Brief;

/** What may be done with a challenge in each status; the brief says until when. */
public final class ChallengeTable {
  public static final ActTable<ChallengeStatus, ChallengeAct, Brief> ACTS =
      ActTable.<ChallengeStatus, ChallengeAct, Brief>of("challenge")
          .within(REVISE, DRAFT)
          .within(ADD_DOCUMENT, DRAFT, OPEN)
          .within(REMOVE_DOCUMENT, DRAFT)
          .leads(DRAFT, SUBMIT, IN_REVIEW)
          .leads(IN_REVIEW, SEND_BACK, DRAFT)
          .leads(IN_REVIEW, PUBLISH, OPEN)
          .within(AMEND, OPEN)
          .within(ASK_QUESTION, OPEN)
          .until(ASK_QUESTION, brief -> Optional.ofNullable(brief.lastMomentForQuestions()))
          .within(ANSWER_QUESTION, OPEN, CLOSED, PROCURING, ADOPTED, NO_ACTION)
          .within(STATE_SUPPORT, OPEN, CLOSED, PROCURING)
          .within(RESPOND, OPEN)
          .until(RESPOND, brief -> Optional.ofNullable(brief.responsesUntil()))
          .leads(OPEN, CLOSE, CLOSED)
          .leads(CLOSED, CONCLUDE, PROCURING, ADOPTED, NO_ACTION)
          .leads(DRAFT, WITHDRAW, WITHDRAWN)
          .leads(IN_REVIEW, WITHDRAW, WITHDRAWN)
          .leads(OPEN, WITHDRAW, WITHDRAWN);

  private ChallengeTable() {}
}
