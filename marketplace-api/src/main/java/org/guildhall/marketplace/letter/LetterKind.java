package org.guildhall.marketplace.letter;

/** What letters tell. The words of each are in {@code letter-words.properties}. */
public enum LetterKind {
  // the market's
  INVITED(LetterGroup.REQUIRED),
  ORGANISATION_RELEASED(LetterGroup.REQUIRED),
  CHALLENGE_TO_APPROVE(LetterGroup.TASKS),
  CHALLENGE_SENT_BACK(LetterGroup.TASKS),
  CHALLENGE_PUBLISHED(LetterGroup.PROGRESS),
  CHALLENGE_SUPPORTED(LetterGroup.PROGRESS),
  CHALLENGE_AMENDED(LetterGroup.PROGRESS),
  CHALLENGE_WITHDRAWN(LetterGroup.PROGRESS),
  QUESTION_ASKED(LetterGroup.TASKS),
  QUESTION_ANSWERED(LetterGroup.PROGRESS),
  RESPONSE_RECEIPT(LetterGroup.REQUIRED),
  RESPONSE_RECEIVED(LetterGroup.TASKS),
  RESPONSE_TO_CONFIRM(LetterGroup.TASKS),
  RESPONSE_SHORTLISTED(LetterGroup.PROGRESS),
  RESPONSE_NOT_SHORTLISTED(LetterGroup.PROGRESS),
  RESPONSE_WITHDRAWN(LetterGroup.PROGRESS),
  RESPONSE_DUE_IN_A_WEEK(LetterGroup.REMINDERS),
  RESPONSE_DUE_IN_A_DAY(LetterGroup.REMINDERS),
  // the buying's
  CONSORTIUM_INVITATION(LetterGroup.TASKS),
  AGREEMENT_TO_ACCEPT(LetterGroup.TASKS),
  VOTE_WANTED(LetterGroup.TASKS),
  NOTICE_TO_APPROVE(LetterGroup.TASKS),
  PLAN_SENT_BACK(LetterGroup.TASKS),
  PROCUREMENT_PUBLISHED(LetterGroup.PROGRESS),
  PROCUREMENT_AMENDED(LetterGroup.PROGRESS),
  BIDDERS_QUESTION_ASKED(LetterGroup.TASKS),
  BIDDERS_QUESTION_ANSWERED(LetterGroup.PROGRESS),
  TENDER_RECEIPT(LetterGroup.REQUIRED),
  TENDER_TO_CONFIRM(LetterGroup.REQUIRED),
  TENDER_DUE_IN_A_WEEK(LetterGroup.REMINDERS),
  TENDER_DUE_IN_A_DAY(LetterGroup.REMINDERS),
  TENDERS_OPENED(LetterGroup.PROGRESS),
  TENDER_OPENED(LetterGroup.PROGRESS),
  TENDERS_TO_EVALUATE(LetterGroup.TASKS),
  SCORES_TO_MODERATE(LetterGroup.TASKS),
  ASSESSMENT_SUMMARY(LetterGroup.REQUIRED),
  STANDSTILL_ENDED(LetterGroup.PROGRESS),
  CONTRACT_TO_SIGN(LetterGroup.TASKS),
  PROCUREMENT_TERMINATED(LetterGroup.REQUIRED);

  private final LetterGroup group;

  LetterKind(LetterGroup group) {
    this.group = group;
  }

  public LetterGroup group() {
    return group;
  }
}
