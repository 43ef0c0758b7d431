package org.guildhall.portal.news;

import java.util.UUID;
import org.guildhall.portal.client.market.LetterKind;
import org.guildhall.portal.client.market.NewsItem;
import org.jspecify.annotations.Nullable;

/**
 * Which page each kind of news leads to. In an address, {@code {id}} is what it is about and {@code
 * {in}} what that belongs to. A kind without a page does not compile.
 */
final class NewsTable {

  private NewsTable() {}

  static String page(NewsItem item) {
    return page(item.kind(), item.aboutId(), item.withinId());
  }

  static String page(LetterKind kind, UUID about, @Nullable UUID within) {
    return address(kind)
        .replace("{id}", about.toString())
        .replace("{in}", within == null ? about.toString() : within.toString());
  }

  private static String address(LetterKind kind) {
    return switch (kind) {
      case INVITED, UNRECOGNISED -> "/tasks";
      case COUNCIL_VERIFIED -> "/organisations/{id}/members/invite";
      case SUPPLIER_VERIFIED -> "/challenges";
      case ORGANISATION_REFUSED -> "/organisations/{id}/edit";
      case ORGANISATION_SUSPENDED, ORGANISATION_REINSTATED, ORGANISATION_RELEASED ->
          "/organisations/{id}";
      case CHALLENGE_TO_APPROVE -> "/challenges/{id}/review";
      case CHALLENGE_SENT_BACK -> "/challenges/{id}/edit";
      case CHALLENGE_PUBLISHED, CHALLENGE_SUPPORTED, CHALLENGE_AMENDED, CHALLENGE_WITHDRAWN ->
          "/challenges/{id}";
      case QUESTION_ASKED -> "/challenges/{in}/questions/{id}/answer";
      case QUESTION_ANSWERED -> "/challenges/{in}";
      case RESPONSE_RECEIPT, RESPONSE_SHORTLISTED, RESPONSE_NOT_SHORTLISTED -> "/responses/{id}";
      case RESPONSE_RECEIVED -> "/responses/{id}/assess";
      case RESPONSE_TO_CONFIRM -> "/responses/{id}/confirm";
      case RESPONSE_WITHDRAWN -> "/challenges/{in}/responses";
      case RESPONSE_DUE_IN_A_WEEK, RESPONSE_DUE_IN_A_DAY -> "/responses/{id}/edit";
      case CONSORTIUM_INVITATION -> "/consortia/{id}";
      case AGREEMENT_TO_ACCEPT -> "/consortia/{id}/agreement";
      case VOTE_WANTED -> "/consortia/{in}/decisions/{id}";
      case NOTICE_TO_APPROVE, NOTICE_REFUSED -> "/notice-drafts/{id}";
      case PLAN_SENT_BACK -> "/procurements/{id}/plan";
      case BIDDERS_QUESTION_ASKED -> "/procurements/{in}/manage#questions";
      case BIDDERS_QUESTION_ANSWERED -> "/procurements/{in}";
      case PROCUREMENT_PUBLISHED, PROCUREMENT_AMENDED, PROCUREMENT_TERMINATED, STANDSTILL_ENDED ->
          "/procurements/{id}";
      case TENDER_RECEIPT -> "/tenders/{id}/receipts";
      case TENDER_TO_CONFIRM -> "/tenders/{id}";
      case TENDER_DUE_IN_A_WEEK, TENDER_DUE_IN_A_DAY -> "/tenders/{id}/edit";
      case TENDERS_OPENED, TENDER_OPENED -> "/procurements/{in}/opening-reports";
      case TENDERS_TO_EVALUATE -> "/evaluations/{id}/declaration";
      case SCORES_TO_MODERATE -> "/procurements/{id}/moderation";
      case ASSESSMENT_SUMMARY -> "/tenders/{id}/summary";
      case CONTRACT_TO_SIGN -> "/contracts/{id}/sign";
    };
  }
}
