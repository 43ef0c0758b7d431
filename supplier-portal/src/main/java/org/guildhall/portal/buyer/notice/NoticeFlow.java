package org.guildhall.portal.buyer.notice;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guildhall.portal.client.buying.Act;
import org.guildhall.portal.client.buying.NoticeType;

/** What pages must know of each notice: which acts belong to it, and what its approval brings. */
enum NoticeFlow {
  TENDER_NOTICE(
      NoticeType.TENDER_NOTICE,
      List.of(Act.APPROVE_TENDER_NOTICE),
      List.of(Act.RETURN_PLAN, Act.REVISE_PLAN),
      "Members, lots, criteria and weights are fixed from now on, and the keys that seal the tenders"
          + " are made."),
  TENDER_NOTICE_UPDATE(
      NoticeType.TENDER_NOTICE_UPDATE,
      List.of(Act.APPROVE_AMENDMENT),
      List.of(Act.PREPARE_AMENDMENT),
      "If more than a date changes, every bidder is asked to confirm or replace its tender."),
  AWARD_NOTICE(
      NoticeType.AWARD_NOTICE,
      List.of(Act.APPROVE_AWARD_NOTICE),
      List.of(Act.PREPARE_AWARD_NOTICE),
      "The standstill begins on the day of publication; nothing may be signed in it (Act s.51)."),
  CONTRACT_DETAILS_NOTICE(
      NoticeType.CONTRACT_DETAILS_NOTICE,
      List.of(Act.APPROVE_CONTRACT_NOTICE),
      List.of(Act.PREPARE_CONTRACT_NOTICE),
      "It tells of every contract named in it."),
  TERMINATION_NOTICE(
      NoticeType.TERMINATION_NOTICE,
      List.of(Act.TERMINATE, Act.CORRECT_TERMINATION),
      List.of(Act.PREPARE_TERMINATION),
      "The procurement ends: tenders are not opened any more and every bidder is told.");

  private final NoticeType type;
  private final List<Act> approvals;
  private final List<Act> corrections;
  private final String consequence;

  NoticeFlow(NoticeType type, List<Act> approvals, List<Act> corrections, String consequence) {
    this.type = type;
    this.approvals = approvals;
    this.corrections = corrections;
    this.consequence = consequence;
  }

  /** None for a notice newer than the portal, which can be read and not approved here. */
  static Optional<NoticeFlow> of(NoticeType type) {
    return Arrays.stream(values()).filter(flow -> flow.type == type).findFirst();
  }

  /** The one whose address this is: {@code tender-notice}. */
  static Optional<NoticeFlow> at(String slug) {
    return Arrays.stream(values()).filter(flow -> flow.slug().equals(slug)).findFirst();
  }

  NoticeType type() {
    return type;
  }

  /** How it is approved: at first, and where that differs once it was refused. */
  List<Act> approvals() {
    return approvals;
  }

  /** How it is prepared again with other facts, or sent back to who can. */
  List<Act> corrections() {
    return corrections;
  }

  String consequence() {
    return consequence;
  }

  String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
