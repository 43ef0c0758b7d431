package org.guildhall.portal.buyer.notice;

import io.quarkus.qute.TemplateExtension;
import org.guildhall.portal.client.buying.DraftLine;
import org.guildhall.portal.client.buying.DraftStatus;
import org.guildhall.portal.client.buying.NoticeType;
import org.guildhall.portal.shared.words.EnumWords;

/** What pages ask of a draft of a notice. */
@TemplateExtension
final class NoticeKinds {
  private NoticeKinds() {}

  /** Its number and plain name. */
  static String kind(DraftLine draft) {
    String number = EnumWords.words(draft.number());
    return draft.type() == NoticeType.TENDER_NOTICE_UPDATE ? "update of the " + number : number;
  }

  /** The address of its page. */
  static String href(DraftLine draft) {
    return "/notice-drafts/" + draft.id();
  }

  static String approvalPath(DraftLine draft) {
    return href(draft) + "/approval";
  }

  /** Whether the public can read it. */
  static boolean readable(DraftLine draft) {
    return draft.status() == DraftStatus.PUBLISHED;
  }

  /** Where the draft stands, in a sentence. */
  static String sentence(DraftLine draft) {
    return switch (draft.status()) {
      case PREPARED -> "It waits for another person to approve it.";
      case APPROVED -> "It is approved and on its way to the central digital platform.";
      case REFUSED -> "The central digital platform refused it.";
      case PUBLISHED -> "It is published.";
      case WITHDRAWN -> "It was prepared again or sent back; nobody approves this one.";
      case UNRECOGNISED -> "";
    };
  }
}
